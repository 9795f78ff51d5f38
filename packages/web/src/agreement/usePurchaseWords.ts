import type { LicenseMetric } from '@entitle/schema/agreement/agreement.values'
import { canonicalDecimal } from '@entitle/schema/shared/decimal.rules'
import { useWords } from '../lib/i18n/useWords.ts'
import { useFormat } from '../lib/useFormat.ts'
import type { PurchaseRow } from './purchase-rows.ts'
import { type Counted, boughtIn } from './purchase-sums.ts'

/** What purchases are compared with. */
export interface Licenses {
  licenseCount: number | null
  metric: LicenseMetric
}

interface UsePurchaseWords {
  /** How many were bought, and how many more or fewer that is than the license count. */
  boughtOf: (purchases: readonly Counted[], licenses: Licenses) => string
  /** A purchase on one line. */
  lineOf: (purchase: PurchaseRow) => string
  /** The label of a field by its dotted path in what is sent; undefined when it is not one of a purchase. */
  labelOf: (path: string) => string | undefined
}

/** Purchases in words. */
export function usePurchaseWords(): UsePurchaseWords {
  const { t, tryWords } = useWords()
  const format = useFormat()

  return {
    boughtOf(purchases, { licenseCount, metric }) {
      const bought = boughtIn(purchases)
      // What is unlimited can be compared with nothing.
      if (licenseCount === null || metric === 'SITE') return t('agreement.bought-count', { bought })
      if (bought === licenseCount) return t('agreement.bought-same', { bought })
      const numbers = { bought, licenses: licenseCount, difference: format.signed(bought - licenseCount) }
      return bought > licenseCount ? t('agreement.bought-more', numbers) : t('agreement.bought-fewer', numbers)
    },
    lineOf({ quantity, unitCost, currency, orderNumber, reseller, purchasedOn }) {
      const count = quantity === null ? '' : format.number(quantity)
      // Half typed, it may be no amount yet.
      const known = canonicalDecimal(unitCost) === unitCost && /^[A-Z]{3}$/.test(currency)
      const cost = known ? `${count} × ${format.money(unitCost, currency)}` : count
      return [cost, orderNumber, reseller, purchasedOn && format.date(purchasedOn)].filter(Boolean).join(' · ')
    },
    labelOf(path) {
      const [, place, field] = /^purchases\.(\d+)\.(\w+)$/.exec(path) ?? []
      const name = field && tryWords(`agreement.purchase.${field}`, {})
      if (!place || !name) return undefined
      return t('agreement.purchase-field', { row: Number(place) + 1, name })
    },
  }
}
