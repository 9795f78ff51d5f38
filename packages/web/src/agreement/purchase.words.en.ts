/** Words of purchases. */
export const purchaseWords = {
  'agreement.purchases': 'Purchases',
  'agreement.purchases-help':
    'What was bought under this agreement, if you like to keep it: Enter in the last one adds another. Only the license count is compared with what is installed.',
  'agreement.purchase-number': 'Purchase {row}',
  'agreement.purchase-field': 'Purchase {row}, {name}',
  'agreement.purchase-add': 'Add a purchase',
  'agreement.purchase-add-another': 'Add another purchase',
  'agreement.purchase-remove': 'Remove purchase {row}',
  'agreement.purchases-full': 'An agreement has at most {limit} purchases.',
  'agreement.purchase.orderNumber': 'Order number',
  'agreement.purchase.reseller': 'Reseller',
  'agreement.purchase.purchasedOn': 'Purchase date',
  'agreement.purchase.quantity': 'Quantity',
  'agreement.purchase.unitCost': 'Unit cost',
  'agreement.purchase.currency': 'Currency',
  'agreement.purchase-cost': 'Cost',
  'agreement.purchase-total': 'Total cost',
  'agreement.purchases-without-cost':
    'without {count} purchase of unknown cost | without {count} purchases of unknown cost',
  'agreement.bought': 'Licenses bought',
  'agreement.bought-count': '{bought} bought',
  'agreement.bought-same': '{bought} bought, as many as the license count',
  'agreement.bought-more': '{bought} bought, license count {licenses}: {difference} (more bought than counted)',
  'agreement.bought-fewer': '{bought} bought, license count {licenses}: {difference} (fewer bought than counted)',
  'agreement.notice-after-end': 'The notice date is after the end date: the agreement will have ended by then.',
} as const
