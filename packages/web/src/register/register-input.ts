import { columnsInput } from './register-columns.ts'
import type { RegisterChoices } from './register-draft.ts'
import type { RegisterImportInput } from './register.graphql.ts'

/** What the server is asked about a register, and is then sent. */
export function registerInput(choices: RegisterChoices): RegisterImportInput {
  const { file, sheet, separator, encoding, headerLine, dateOrder, decimalMark } = choices
  return {
    uploadId: file?.id ?? '',
    sheet,
    separator,
    encoding,
    headerLine,
    columns: columnsInput(choices.meanings),
    dateOrder,
    decimalMark,
    publishers: choices.publishers.map(({ name, publisher }) => ({ name, publisherId: publisher.id })),
    productTitles: choices.titles.map(({ name, publisherId, title }) => ({
      publisherId,
      name,
      productTitleId: title.id,
    })),
    corrections: choices.corrections.map((correction) => ({ ...correction })),
    onExisting: choices.onExisting,
    mode: choices.mode,
    group: choices.group,
  }
}
