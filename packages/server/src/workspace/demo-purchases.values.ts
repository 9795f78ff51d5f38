import type { PurchaseInput } from '@entitle/schema/agreement/purchase.inputs'

interface DemoPurchase extends Omit<PurchaseInput, 'purchasedOn'> {
  /** When it was bought, counted from today. */
  on: number
}

const euros = (
  on: number,
  quantity: number,
  unitCost: string,
  reseller: string,
  orderNumber: string,
): DemoPurchase => ({
  on,
  quantity,
  unitCost,
  currency: 'EUR',
  reseller,
  orderNumber,
})

/** What was bought under some of the agreements: as many licenses as they count, more, and fewer. */
export const demoPurchases: Record<string, DemoPurchase[]> = {
  'AutoCAD, bureau d’études': [
    euros(-330, 8, '1845.00', 'Aricad', 'BC-2025-118'),
    euros(-212, 4, '1845.00', 'Aricad', 'BC-2026-021'),
    euros(-64, 2, '1992.60', 'Man and Machine', 'BC-2026-174'),
  ],
  'Bluebeam Revu': [
    euros(-120, 10, '310.00', 'Aricad', 'BC-2026-097'),
    euros(-118, 6, '302.25', 'Aricad', 'BC-2026-099'),
  ],
  'Adobe Creative Cloud': [
    { on: -310, quantity: 4, unitCost: '714.20', currency: 'GBP', reseller: 'Softcat', orderNumber: 'LDN-0418' },
    { on: -45, quantity: 2, unitCost: '838.00', currency: 'EUR', reseller: 'SCC', orderNumber: 'BC-2026-180' },
  ],
  'MicroStation, Montréal': [{ on: -365, quantity: 3, unitCost: '4610.00', currency: 'CAD', orderNumber: 'MTL-77' }],
  Miro: [euros(-20, 10, '96.00', 'Miro', 'BC-2026-201'), { on: -6, quantity: 5, reseller: 'Miro' }],
  Snagit: [{ on: -900, quantity: 15, unitCost: '62.99', currency: 'USD', orderNumber: 'W-5518093' }],
}
