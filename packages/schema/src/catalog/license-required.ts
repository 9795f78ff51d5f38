import { enumOf } from '../shared/enum-of.ts'
import { licenseRequiredValues } from './license-required.values.ts'

export const LicenseRequiredEnum = enumOf(
  'LicenseRequired',
  licenseRequiredValues,
  'Whether a title may be used only with a license that was bought: a shortage is only said of those.',
  {
    YES: 'A license is needed.',
    NO: 'Free to use in a company, or a part of something else.',
    UNKNOWN: 'Nobody has said yet.',
  },
)
