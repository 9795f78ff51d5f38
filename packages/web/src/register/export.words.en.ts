import type { ExportFormat } from '@entitle/schema/agreement/agreement-export.rules'

const formatWords = {
  'export.format.csv': 'CSV',
  'export.format.csv-text': 'For any program. Excel opens it as it is.',
  'export.format.xlsx': 'Excel workbook (XLSX)',
  'export.format.xlsx-text': 'With real dates and numbers.',
} as const satisfies Record<`export.format.${ExportFormat}${'' | '-text'}`, string>

/** Words of the export of agreements, and of the menu that leads to it and to the import. */
export const exportWords = {
  ...formatWords,
  'export.menu': 'Export and import',
  'export.export': 'Export',
  'export.open': 'Export {count} agreement… | Export {count} agreements…',
  'export.title': 'Export {count} agreement | Export {count} agreements',
  'export.whole': 'All that the list shows, on every page.',
  'export.chosen': 'Those that are selected.',
  'export.layout': 'Columns',
  'export.layout.shown': 'As the list shows them',
  'export.layout.register': 'All columns, to be imported again',
  'export.layout.register-text':
    'A line for each purchase. Volume licensing agreements are left out: they come from a file of pairs.',
  'export.layout.register-count':
    '{count} agreement for other software, a line for each purchase. Volume licensing agreements are left out: they come from a file of pairs. | {count} agreements for other software, a line for each purchase. Volume licensing agreements are left out: they come from a file of pairs.',
  'export.format': 'Format',
  'export.no-details': 'Agreement details are never exported: they may hold registration keys.',
  'export.begun': 'The download has begun',
  'export.refused': 'The file could not be made',
  'register.import': 'Import a register',
  'register.import-text':
    'The agreements that you already keep in a spreadsheet, CSV or Excel: map its columns, check, import.',
} as const
