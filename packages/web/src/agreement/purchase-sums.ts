/** What of a purchase is added up. */
export interface Counted {
  quantity: number | null
  unitCost?: string | null
  currency?: string | null
}

/** How many licenses were bought in all. */
export function boughtIn(purchases: readonly Counted[]): number {
  return purchases.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0)
}

/** What one purchase cost, exactly; null where that is not known. */
export function costOf({ quantity, unitCost }: Counted): string | null {
  return unitCost && quantity !== null ? amountOf(BigInt(quantity) * partsOf(unitCost)) : null
}

/** What purchases cost in each currency, exactly, in the order in which the currencies appear. */
export function totalsOf(purchases: readonly Counted[]): { currency: string; total: string }[] {
  const totals = new Map<string, bigint>()
  for (const { quantity, unitCost, currency } of purchases) {
    if (!unitCost || !currency || quantity === null) continue
    totals.set(currency, (totals.get(currency) ?? 0n) + BigInt(quantity) * partsOf(unitCost))
  }
  return [...totals].map(([currency, total]) => ({ currency, total: amountOf(total) }))
}

// In ten-thousandths, of which a float holds too few.
function partsOf(decimal: string): bigint {
  const [whole = '0', decimals = ''] = decimal.split('.')
  return BigInt(whole + decimals.padEnd(4, '0'))
}

function amountOf(parts: bigint): string {
  return `${parts / 10_000n}.${String(parts % 10_000n).padStart(4, '0')}`
}
