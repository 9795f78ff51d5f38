import { In } from 'typeorm'
import type { Context } from '../platform/context.ts'
import { insertAll } from '../platform/database/insert-all.ts'
import { nextIds } from '../platform/database/next-id.ts'
import { takeTurn } from '../platform/database/take-turn.ts'
import type { TransactionContext } from '../platform/database/transaction.ts'
import {
  DetectedSoftware,
  DetectedSoftwareEntity,
  type Installation,
  InstallationEntity,
  PastInstallationEntity,
} from './installation.entity.ts'
import type { Package } from './package-key.ts'

type Packages = ReadonlyMap<string, Package>

/** Whether a device has just these packages. */
export async function hasJust(ctx: Context, deviceId: number, packages: Packages): Promise<boolean> {
  const installed = await installedOn(ctx, deviceId)
  return installed.size === packages.size && [...packages.keys()].every((key) => installed.has(key))
}

/** Makes the packages of a device those it reported, and writes only what differs; says how many came and went. */
export async function recordSoftware(
  ctx: TransactionContext,
  deviceId: number,
  packages: Packages,
): Promise<{ added: number; gone: number }> {
  const installed = await installedOn(ctx, deviceId)
  const gone = [...installed].filter(([key]) => !packages.has(key)).map(([, installation]) => installation)
  const added = new Map([...packages].filter(([key]) => !installed.has(key)))
  await end(ctx, deviceId, gone)
  await begin(ctx, deviceId, added)
  return { added: added.size, gone: gone.length }
}

async function installedOn({ em }: Context, deviceId: number): Promise<Map<string, Installation>> {
  const installations = em
    .createQueryBuilder(InstallationEntity, 'installation')
    .innerJoin(DetectedSoftware, 'software', 'software.id = installation.softwareId')
    .select('installation.softwareId', 'softwareId')
    .addSelect('installation.firstSeen', 'firstSeen')
    .addSelect('software.packageKey', 'packageKey')
    .where('installation.deviceId = :deviceId', { deviceId })
  const rows = await installations.getRawMany<{ softwareId: number; firstSeen: string | number; packageKey: string }>()
  return new Map(
    rows.map(({ packageKey, softwareId, firstSeen }) => [
      packageKey,
      { deviceId, softwareId, firstSeen: new Date(Number(firstSeen)) },
    ]),
  )
}

async function end({ em, now }: TransactionContext, deviceId: number, installations: Installation[]): Promise<void> {
  if (installations.length === 0) return
  const gone = now()
  // What came and went in one moment, or while the clock was set back, was never seen.
  const seen = installations.filter(({ firstSeen }) => firstSeen < gone)
  await insertAll(
    em,
    PastInstallationEntity,
    seen.map((installation) => ({ ...installation, gone })),
  )
  await em.delete(InstallationEntity, { deviceId, softwareId: In(installations.map(({ softwareId }) => softwareId)) })
}

async function begin(ctx: TransactionContext, deviceId: number, packages: Packages): Promise<void> {
  if (packages.size === 0) return
  const firstSeen = ctx.now()
  const ids = await idsOf(ctx, packages)
  await insertAll(
    ctx.em,
    InstallationEntity,
    ids.map((softwareId) => ({ deviceId, softwareId, firstSeen })),
  )
}

/** The ids of packages; those that no device has reported yet are added. */
async function idsOf(ctx: TransactionContext, packages: Packages): Promise<number[]> {
  const known = await knownIds(ctx, packages)
  if (known.size === packages.size) return [...known.values()]
  await takeTurn(ctx, 'detected-software')
  const since = await knownIds(ctx, packages) // another report may have added some meanwhile
  const missing = [...packages].filter(([key]) => !since.has(key))
  const ids = await nextIds(ctx, 'detected_software', missing.length)
  const added = missing.map(([packageKey, each], n) => ({ id: ids[n] as number, packageKey, ...each }))
  await insertAll(ctx.em, DetectedSoftwareEntity, added)
  return [...since.values(), ...ids]
}

async function knownIds({ em }: Context, packages: Packages): Promise<Map<string, number>> {
  const found = await em.find(DetectedSoftwareEntity, {
    select: { id: true, packageKey: true },
    where: { packageKey: In([...packages.keys()]) },
  })
  return new Map(found.map(({ id, packageKey }) => [packageKey, id]))
}
