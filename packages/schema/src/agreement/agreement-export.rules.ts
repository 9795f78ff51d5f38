import { type RegisterLanguage, registerLanguages } from '../register/register.values.ts'
import { type UrlParameter, urlChoice, urlList } from '../shared/url-parameter.rules.ts'
import { agreementAddress } from './agreement-address.rules.ts'

/** How many agreements one file takes at most: a sheet of Excel has room for about a million lines. */
export const exportLimit = 100_000

export const exportFormats = ['csv', 'xlsx'] as const
export type ExportFormat = (typeof exportFormats)[number]

const language: UrlParameter<RegisterLanguage | null> = urlChoice(registerLanguages)

/**
 * What the address of an export says: that of the list, of which it is; or some agreements of it by their ids. The columns
 * of the list in their order; without them those of a register, which can be imported again.
 */
export const agreementExportAddress = { ...agreementAddress, ids: urlList(), lang: language }
