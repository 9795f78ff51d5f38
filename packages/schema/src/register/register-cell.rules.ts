import type { LicenseMetric } from '../agreement/agreement.values.ts'
import { licenseMetrics } from '../agreement/agreement.values.ts'
import { headerKey } from './register-header.rules.ts'
import { registerMetrics } from './register-layout.values.ts'

/** What a cell of a register holds: a number where the file says so, as a workbook does; anything else as text. */
export type RegisterCell = string | number

const errors =
  /^#(N\/A|N\/D|REF!|VALUE!|VALEUR!|DIV\/0!|NAME\?|NOM\?|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|CALC!|FIELD!|BLOCKED!)$/i

/** Whether a cell holds nothing but an error of a spreadsheet, in English or in French. */
export const isSpreadsheetError = (cell: string): boolean => errors.test(cell)

const metricAliases: Readonly<Record<LicenseMetric, readonly string[]>> = {
  PER_DEVICE: ['device', 'devices', 'computer', 'per computer', 'poste', 'par poste', 'appareil', 'par équipement'],
  PER_USER: ['user', 'users', 'named user', 'per named user', 'utilisateur', 'utilisateur nommé', 'par personne'],
  SITE: ['site license', 'site licence', 'unlimited', 'enterprise', 'licence de site', 'illimité'],
  NOT_COUNTED: ['none', 'non décompté', 'aucune', 'aucun'],
}

const metrics = new Map(
  licenseMetrics.flatMap((metric) =>
    [metric, registerMetrics.en[metric], registerMetrics.fr[metric], ...metricAliases[metric]].map(
      (name) => [headerKey(name), metric] as const,
    ),
  ),
)

/** What one license is for, whatever the language; null: the cell says something else. */
export const readMetric = (cell: string): LicenseMetric | null => metrics.get(headerKey(cell)) ?? null
