import type { AddSoftwareAgreementInput } from '@entitle/schema/agreement/agreement.inputs'
import { addDays } from '@entitle/schema/shared/local-date.rules'
import type { Workspace } from '@entitle/schema/workspace/workspace'
import { addSoftwareAgreement } from '../agreement/software-agreement.service.ts'
import { titlesNamed } from '../catalog/titles-named.service.ts'
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
    await addAgreements(own)
    const counts = { devices: devices.length, groups: demoGroups.length, agreements: demoAgreements.length }
    await own.record('workspace', 0, null, counts)
  })
  return workspaceOf(ctx)
}

async function addAgreements(own: TransactionContext): Promise<void> {
  const groups = new Map<string | null, string>()
  for (const name of demoGroups) groups.set(name, String((await createLicenseGroup(own, name)).id))
  const titleOf = await titlesNamed(own, demoAgreements)
  for (const [n, agreement] of demoAgreements.entries()) {
    const title = titleOf(agreement)
    await addSoftwareAgreement(own, {
      ...inputOf(agreement, n, own.today()),
      publisherId: String(title.publisherId),
      productTitleId: String(title.id),
      group: { existingGroupId: groups.get(agreement.group) ?? null },
    })
  }
}

type Input = Omit<AddSoftwareAgreementInput, 'publisherId' | 'productTitleId' | 'group'>

function inputOf({ name, count, metric, from, to }: DemoAgreement, n: number, today: string): Input {
  const day = (days: number | null) => (days === null ? null : addDays(today, days))
  return {
    name,
    licenseCount: count,
    metric,
    startDate: day(from),
    endDate: day(to),
    noticeDate: n % 3 === 0 && to !== null ? day(to - 30) : null,
    externalReference: n % 4 === 0 ? `PO-${2041 + n}` : null,
    details: demoDetails[name] ?? null,
  }
}
