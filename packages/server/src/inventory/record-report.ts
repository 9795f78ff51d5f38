import type { InventorySource } from '@entitle/schema/inventory/device.values'
import { searchKey } from '@entitle/schema/shared/search-key.rules'
import type { Context } from '../platform/context.ts'
import { nextId } from '../platform/database/next-id.ts'
import { takeTurn } from '../platform/database/take-turn.ts'
import { inTransaction, keepBooks, type TransactionContext } from '../platform/database/transaction.ts'
import { DeviceEntity, type StoredDevice } from './device.entity.ts'
import type { Package } from './package-key.ts'
import { hasJust, recordSoftware } from './record-software.ts'

/** What one device said of itself at one time. */
export interface Report {
  source: InventorySource
  sourceId: string
  /** Left out: unchanged. Null: none. */
  said: { name: string } & { [K in 'operatingSystem' | 'serialNumber' | 'primaryUser']: string | null | undefined }
  /** Its software by package key; null: unchanged. */
  packages: ReadonlyMap<string, Package> | null
}

/** Takes a report that says nothing new, as nearly all do: the device was seen, no more. Null: there is more to it. */
export async function seenAgain(ctx: Context, report: Report): Promise<StoredDevice | null> {
  const device = await reporter(ctx, report)
  if (!device || Object.keys(changeOf(device, report)).length > 0) return null
  if (report.packages && !(await hasJust(ctx, device.id, report.packages))) return null
  const seen = seenNow(ctx, report)
  await keepBooks(ctx, (em) => em.update(DeviceEntity, device.id, seen))
  return { ...device, ...seen }
}

/** Enrols the device that reports, or changes what is known of it. */
export function recordReport(ctx: Context, report: Report): Promise<StoredDevice> {
  return inTransaction(ctx, 'device.report', async (own) => {
    await takeTurn(own, `device ${report.source} ${report.sourceId}`)
    const known = await reporter(own, report)
    return known ? change(own, known, report) : enroll(own, report)
  })
}

async function enroll(ctx: TransactionContext, report: Report): Promise<StoredDevice> {
  const { source, sourceId, said } = report
  const { name, operatingSystem = null, serialNumber = null, primaryUser = null } = said
  const device: StoredDevice = {
    id: await nextId(ctx, 'device'),
    name,
    searchKey: searchKey(name),
    operatingSystem,
    agent: null,
    source,
    sourceId,
    serialNumber,
    primaryUser,
    enrolledAt: ctx.now(),
    softwareReportedAt: null,
    retiredAt: null,
    ...seenNow(ctx, report),
  }
  await ctx.em.insert(DeviceEntity, device)
  const software = report.packages && (await recordSoftware(ctx, device.id, report.packages))
  await ctx.recordAs('device.enroll', 'device', device.id, null, { source, sourceId, ...said, software })
  return device
}

async function change(ctx: TransactionContext, known: StoredDevice, report: Report): Promise<StoredDevice> {
  const after = changeOf(known, report)
  const before = Object.fromEntries(Object.keys(after).map((key) => [key, known[key as keyof typeof after]]))
  const device = { ...known, ...after, ...seenNow(ctx, report) }
  device.searchKey = searchKey(device.name)
  await ctx.em.update(DeviceEntity, device.id, device)
  const software = report.packages && (await recordSoftware(ctx, device.id, report.packages))
  await ctx.record('device', device.id, before, { ...after, software })
  return device
}

function reporter({ em }: Context, { source, sourceId }: Report): Promise<StoredDevice | null> {
  return em.findOneBy(DeviceEntity, { source, sourceId })
}

/** What a report changes of what is known of its device, apart from its software. */
function changeOf(known: StoredDevice, { said }: Report): Partial<Report['said'] & Pick<StoredDevice, 'retiredAt'>> {
  const news = Object.entries(said).filter(
    ([key, value]) => value !== undefined && value !== known[key as keyof Report['said']],
  )
  return { ...Object.fromEntries(news), ...(known.retiredAt && { retiredAt: null }) }
}

function seenNow({ now }: Context, { packages }: Report): Pick<StoredDevice, 'lastSeenAt'> & Partial<StoredDevice> {
  const at = now()
  return { lastSeenAt: at, ...(packages && { softwareReportedAt: at }) }
}
