import type { Page, PageInput } from '@entitle/schema/shared/page'
import { searchKey } from '@entitle/schema/shared/search-key.rules'
import type { Context } from '../platform/context.ts'
import { contains } from '../platform/database/contains.ts'
import { paginate } from '../platform/database/paginate.ts'
import { parseId } from '../platform/parse-id.ts'
import { DeviceEntity, type StoredDevice } from './device.entity.ts'
import { InstallationEntity } from './installation.entity.ts'

/** The managed devices by name; with a text, those whose name contains it. */
export function findDevices(
  ctx: Context,
  search: string | null | undefined,
  page: PageInput | null | undefined,
): Promise<Page<StoredDevice>> {
  const query = ctx.em.createQueryBuilder(DeviceEntity, 'device').where('device.retiredAt IS NULL')
  query.orderBy('device.searchKey').addOrderBy('device.id')
  if (search) query.andWhere(`device.searchKey LIKE :search ESCAPE '\\'`, { search: contains(searchKey(search)) })
  return paginate(query, page)
}

/** One device, also a retired one; null when there is none of that id. */
export function findDevice({ em }: Context, id: string): Promise<StoredDevice | null> {
  return em.findOneBy(DeviceEntity, { id: parseId(id) })
}

/** How many packages each of some devices has. */
export async function softwareCounts({ em }: Context, deviceIds: readonly number[]): Promise<Map<number, number>> {
  const counts = em
    .createQueryBuilder(InstallationEntity, 'installation')
    .select('installation.deviceId', 'deviceId')
    .addSelect('COUNT(*)', 'count')
    .where('installation.deviceId IN (:...deviceIds)', { deviceIds })
    .groupBy('installation.deviceId')
  const rows = await counts.getRawMany<{ deviceId: number; count: string | number }>()
  return new Map(rows.map(({ deviceId, count }) => [deviceId, Number(count)]))
}
