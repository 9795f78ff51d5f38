import { groupLimit } from '@entitle/schema/group/license-group.values'
import type { Context } from '../platform/context.ts'
import { LicenseGroupEntity } from './license-group.entity.ts'

/** All license groups by `nameKey`: there are at most 500. */
export async function licenseGroupsByName({ em }: Context): Promise<Map<string, { id: number; name: string }>> {
  const groups = await em.find(LicenseGroupEntity, { select: { id: true, name: true, nameKey: true } })
  return new Map(groups.map(({ id, name, nameKey }) => [nameKey, { id, name }]))
}

/** Whether so many more license groups are possible beside those there are (product.md rule 15). */
export const roomForGroups = (there: number, more: number): boolean => there + more <= groupLimit
