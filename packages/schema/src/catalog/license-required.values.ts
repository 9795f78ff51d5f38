export const licenseRequiredValues = ['YES', 'NO', 'UNKNOWN'] as const
export type LicenseRequired = (typeof licenseRequiredValues)[number]
