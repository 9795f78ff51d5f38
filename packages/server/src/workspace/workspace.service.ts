import { pairCountLimit } from '@entitle/schema/agreement/agreement-pair.values'
import { groupLimit } from '@entitle/schema/group/license-group.values'
import type { Workspace } from '@entitle/schema/workspace/workspace'
import { disclaimer } from '@entitle/schema/workspace/workspace.values'
import { hasAgreements } from '../agreement/agreement.service.ts'
import { hasLicenseGroups } from '../group/license-group.service.ts'
import { hasDevices, licensableSoftwareReported, managedDeviceCount } from '../inventory/inventory.service.ts'
import type { Context } from '../platform/context.ts'

/** The Licenses workspace as a whole; it is open once a device is managed (product.md rule 17). */
export async function workspaceOf(ctx: Context): Promise<Workspace> {
  const deviceCount = await managedDeviceCount(ctx)
  return {
    enabled: deviceCount > 0,
    empty: await isEmpty(ctx),
    deviceCount,
    licensableSoftwareReported: await licensableSoftwareReported(ctx),
    licensingServiceConfigured: false,
    groupLimit,
    pairImportLimit: pairCountLimit,
    disclaimer,
  }
}

/** Whether there is nothing in it yet: no device, license group or agreement, be it a retired or deleted one. */
export async function isEmpty(ctx: Context): Promise<boolean> {
  return !((await hasDevices(ctx)) || (await hasLicenseGroups(ctx)) || (await hasAgreements(ctx)))
}
