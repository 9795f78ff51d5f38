import type { AddSoftwareAgreementInput } from '@entitle/schema/agreement/agreement.inputs'
import type { PurchaseInput } from '@entitle/schema/agreement/purchase.inputs'
import { addDays } from '@entitle/schema/shared/local-date.rules'
import type { Workspace } from '@entitle/schema/workspace/workspace'
import { takeAgreementTurn } from '../agreement/agreement-turn.service.ts'
import { addSoftwareAgreement } from '../agreement/software-agreement.service.ts'
import { addVolumeAgreement } from '../agreement/volume-agreement.service.ts'
import { titlesNamed } from '../catalog/titles-named.service.ts'
import { createLicenseGroup } from '../group/license-group.service.ts'
import { submitInventory } from '../inventory/inventory.service.ts'
import type { Context } from '../platform/context.ts'
import { takeTurn } from '../platform/database/take-turn.ts'
import { inTransaction, type TransactionContext } from '../platform/database/transaction.ts'
import { conflict } from '../platform/errors.ts'
import { type DemoAgreement, demoAgreements, demoDetails, demoGroups } from './demo-agreements.values.ts'
import { demoDevices } from './demo-devices.ts'
import { demoPurchases } from './demo-purchases.values.ts'
import { demoVolumeAgreements } from './demo-volume-agreements.values.ts'
import { isEmpty, workspaceOf } from './workspace.service.ts'

/** Fills an empty workspace with a company to look around in, all of it or nothing; its dates lie around today. */
export async function loadDemoData(ctx: Context): Promise<Workspace> {
  await inTransaction(ctx, 'workspace.load-demo', async (own) => {
    await takeTurn(own, 'workspace.load-demo')
    await takeAgreementTurn(own) // before that of the groups, as all who add agreements
    if (!(await isEmpty(own))) throw conflict('workspace.not-empty')
    const devices = demoDevices()
    for (const report of devices) await submitInventory(own, report)
    const groups = await addGroups(own)
    await addAgreements(own, groups)
    await addVolumeAgreements(own, groups)
    const agreements = demoAgreements.length + demoVolumeAgreements.length
    const counts = { devices: devices.length, groups: demoGroups.length, agreements }
    await own.record('workspace', 0, null, counts)
  })
  return workspaceOf(ctx)
}

type Groups = Map<string | null, string>

async function addGroups(own: TransactionContext): Promise<Groups> {
  const groups: Groups = new Map()
  for (const name of demoGroups) groups.set(name, String((await createLicenseGroup(own, name)).id))
  return groups
}

async function addAgreements(own: TransactionContext, groups: Groups): Promise<void> {
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

async function addVolumeAgreements(own: TransactionContext, groups: Groups): Promise<void> {
  for (const { name, program, pairs, from, to, group } of demoVolumeAgreements) {
    await addVolumeAgreement(own, {
      name,
      program,
      pairs: pairs.map(([number, partnerNumber]) => ({ number, partnerNumber })),
      startDate: dayFrom(own.today(), from),
      endDate: dayFrom(own.today(), to),
      group: { existingGroupId: groups.get(group) ?? null },
    })
  }
}

type Input = Omit<AddSoftwareAgreementInput, 'publisherId' | 'productTitleId' | 'group'>

function inputOf({ name, count, metric, from, to }: DemoAgreement, n: number, today: string): Input {
  return {
    name,
    licenseCount: count,
    metric,
    startDate: dayFrom(today, from),
    endDate: dayFrom(today, to),
    noticeDate: n % 3 === 0 && to !== null ? dayFrom(today, to - 30) : null,
    externalReference: n % 4 === 0 ? `PO-${2041 + n}` : null,
    details: demoDetails[name] ?? null,
    purchases: purchasesOf(name, today),
  }
}

function purchasesOf(name: string, today: string): PurchaseInput[] {
  return (demoPurchases[name] ?? []).map(({ on, ...purchase }) => ({ ...purchase, purchasedOn: addDays(today, on) }))
}

function dayFrom(today: string, days: number | null): string | null {
  return days === null ? null : addDays(today, days)
}
