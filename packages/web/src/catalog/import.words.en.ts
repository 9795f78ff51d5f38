import type { CatalogColumn } from '@entitle/schema/catalog/catalog.rules'

const columnWords = {
  'catalog.column.publisher': 'Required. The publisher, by its name or one of its other names; a new one is added.',
  'catalog.column.title':
    'The product title, at most {limit} characters. Left empty, the line is about the publisher itself.',
  'catalog.column.category': 'What sort of software it is, at most {category} characters.',
  'catalog.column.license_required': 'YES, NO or UNKNOWN. Left empty, it is unknown.',
  'catalog.column.aliases':
    "Other names of the title, or of the publisher in a line without title, with {'|'} between them; {aliases} at most.",
} as const satisfies Record<`catalog.column.${CatalogColumn}`, string>

/** Words of the import of a catalog file. */
export const importWords = {
  ...columnWords,
  'catalog.import': 'Import a catalog file',
  'catalog.import-file': 'Import file',
  'catalog.columns': 'What the file looks like',
  'catalog.columns-text':
    'CSV in UTF-8, separated by commas, semicolons or tabs. The first line names the columns, in any order; only the publisher is needed. The same file again changes nothing.',
  'catalog.template': 'Download a template',
  'catalog.file-drop': 'Drop a CSV file here, or browse',
  'catalog.file-drop-text': 'At most 16 MB',
  'catalog.file-name': 'The file name',
  'catalog.file-empty': 'The file is empty.',
  'catalog.file-refused': 'This file cannot be imported',
  'catalog.file-sending': 'The file is being sent…',
  'catalog.import-start': 'Import',
  'catalog.import-goes-on': 'The import goes on if you leave this page.',
  'catalog.import-done': 'All lines of the file are in the catalog.',
  'catalog.import-partial':
    'The failed lines were left out; all others are in the catalog. Correct them and import the file again: what is there already stays as it is.',
  'catalog.import-failed': 'The import has stopped: the reason is above. Lines that were saved before stay.',
  'catalog.import-another': 'Import another file',
  'catalog.import-administrators': 'Only administrators import catalog files',
  'catalog.import-administrators-text': 'A single publisher or title can be requested instead.',
} as const
