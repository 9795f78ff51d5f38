/** Words of the pickers by which other slices choose from the catalog. */
export const catalogPickerWords = {
  'catalog.picker-alias': 'also known as',
  'catalog.picker-request-publisher': 'No publisher contains “{typed}”. Request it',
  'catalog.picker-request-title': 'No product title of {publisher} contains “{typed}”. Request it',
  'catalog.picker-requested':
    '“{typed}” has been requested. It can be chosen here as soon as an administrator has added it.',
  'catalog.picker-requests': 'See the requests',
  'catalog.picker-not-requested': 'It could not be requested.',
} as const
