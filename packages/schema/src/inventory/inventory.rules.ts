import * as v from 'valibot'
import { localDateRules } from '../shared/local-date.rules.ts'
import type { RuleKey } from '../shared/rule-key.values.ts'
import { lineRules, optionalLineRules } from '../shared/text.rules.ts'
import type { SoftwareReportInput, SubmitInventoryInput } from './inventory.inputs.ts'

/** How many packages one report may list. Real PCs have 30 to 600. */
export const softwareLimit = 10_000
export const inventoryTextLimit = 255

const tooLong: RuleKey = 'list.too-long'

const softwareRules = v.object({
  name: lineRules(inventoryTextLimit),
  publisher: optionalLineRules(inventoryTextLimit),
  version: optionalLineRules(inventoryTextLimit),
  installDate: v.nullish(localDateRules),
}) satisfies v.GenericSchema<SoftwareReportInput>

/** A device's report of itself (product.md §5). */
export const submitInventoryRules = v.object({
  deviceId: lineRules(inventoryTextLimit),
  deviceName: lineRules(inventoryTextLimit),
  operatingSystem: optionalLineRules(inventoryTextLimit),
  serialNumber: optionalLineRules(inventoryTextLimit),
  primaryUser: optionalLineRules(inventoryTextLimit),
  software: v.nullish(v.pipe(v.array(softwareRules), v.maxLength(softwareLimit, tooLong))),
}) satisfies v.GenericSchema<SubmitInventoryInput>
