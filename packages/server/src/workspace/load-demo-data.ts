import type { Workspace } from '@entitle/schema/workspace/workspace'
import { addDays } from '@entitle/schema/shared/local-date.rules'
import { addSoftwareAgreement } from '../agreement/software-agreement.service.ts'
import { titleNamed } from '../catalog/title-named.service.ts'
import { createLicenseGroup } from '../group/license-group.service.ts'
import { submitInventory } from '../inventory/inventory.service.ts'
import type { Context } from '../platform/context.ts'
import { takeTurn } from '../platform/database/take-turn.ts'
import { inTransaction, type TransactionContext } from '../platform/database/transaction.ts'
import { conflict } from '../platform/errors.ts'
import { type DemoAgreement, demoAgreements, demoDetails, demoGroups } from './demo-agreements.values.ts'
import { demoDevices } from './demo-devices.ts'
import { isEmpty, workspaceOf } from './workspace.service.ts'

/** Fills an empty workspace with a company to look around in, all of it or nothing; its dates lie around today. */
export async function loadDemoData(ctx: Context): Promise<Workspace> {
  await inTransaction(ctx, 'workspace.load-demo', async (own) => {
    await takeTurn(own, 'workspace.load-demo')
    if (!(await isEmpty(own))) throw conflict('workspace.not-empty')
    const devices = demoDevices()
    for (const report of devices) await submitInventory(own, report)
    const groups = new Map<string, number>()
    for (const name of demoGroups) groups.set(name, (await createLicenseGroup(own, name)).id)
    for (const [n, agreement] of demoAgreements.entries()) {
      await addDemoAgreement(own, agreement, n, groups.get(agreement[7] ?? ''))
    }
    const counts = { devices: devices.length, groups: groups.size, agreements: demoAgreements.length }
    await own.record('workspace', 0, null, counts)
  })
  return workspaceOf(ctx)
}

async function addDemoAgreement(
  own: TransactionContext,
  [name, publisher, title, licenseCount, metric, from, to]: DemoAgreement,
  n: number,
  groupId: number | undefined,
): Promise<void> {
  const day = (days: number | null) => (days === null ? null : addDays(own.today(), days))
  const { id, publisherId } = await titleNamed(own, publisher, title)
  await addSoftwareAgreement(own, {
    name,
    publisherId: String(publisherId),
    productTitleId: String(id),
    licenseCount,
    metric,
    startDate: day(from),
    endDate: day(to),
    noticeDate: n % 3 === 0 && to !== null ? day(to - 30) : null,
    externalReference: n % 4 === 0 ? `PO-${2041 + n}` : null,
    details: demoDetails[name] ?? null,
    group: { existingGroupId: groupId === undefined ? null : String(groupId) },
  })
}
