import type { Context } from '../platform/context.ts'
import { LicenseGroupEntity } from './license-group.entity.ts'

/** All license groups by `nameKey`: there are at most 500. */
export async function licenseGroupsByName({ em }: Context): Promise<Map<string, { id: number; name: string }>> {
  const groups = await em.find(LicenseGroupEntity, { select: { id: true, name: true, nameKey: true } })
  return new Map(groups.map(({ id, name, nameKey }) => [nameKey, { id, name }]))
}
