import type { SubmitInventoryInput } from '@entitle/schema/inventory/inventory.inputs'
import { IsNull } from 'typeorm'
import type { Context } from '../platform/context.ts'
import { DeviceEntity, StoredDevice } from './device.entity.ts'
import { InstallationEntity } from './installation.entity.ts'
import { packagesOf } from './package-key.ts'
import { recordReport, seenAgain } from './record-report.ts'

/**
 * Takes in what a device says of itself: the first report enrols it, a later one changes what differs. A retired device
 * that reports is managed again.
 */
export async function submitInventory(ctx: Context, input: SubmitInventoryInput): Promise<StoredDevice> {
  const { deviceId: sourceId, deviceName: name, operatingSystem, serialNumber, primaryUser, software } = input
  const report = {
    source: 'API' as const,
    sourceId,
    said: { name, operatingSystem, serialNumber, primaryUser },
    packages: software ? packagesOf(software) : null,
  }
  return (await seenAgain(ctx, report)) ?? (await recordReport(ctx, report))
}

/** How many devices are managed. */
export function managedDeviceCount({ em }: Context): Promise<number> {
  return em.countBy(DeviceEntity, { retiredAt: IsNull() })
}

/** Whether a device was ever enrolled. */
export function hasDevices({ em }: Context): Promise<boolean> {
  return em.existsBy(DeviceEntity, {})
}

/**
 * Whether a managed device has reported software that may need a license (product.md rule 13). As long as nothing tells
 * components, updates, runtimes and drivers from products, any package may.
 */
export function licensableSoftwareReported({ em }: Context): Promise<boolean> {
  return em
    .createQueryBuilder(InstallationEntity, 'installation')
    .innerJoin(StoredDevice, 'device', 'device.id = installation.deviceId')
    .where('device.retiredAt IS NULL')
    .getExists()
}
