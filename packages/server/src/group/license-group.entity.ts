import { LicenseGroup } from '@entitle/schema/group/license-group'
import { id, instant, integer, key, text } from '../platform/database/columns.ts'
import { defineEntity } from '../platform/database/define-entity.ts'
import { conflict } from '../platform/errors.ts'

/** A license group as it is stored, with the keys that people do not see. */
export class StoredLicenseGroup extends LicenseGroup {
  nameKey: string
  searchKey: string
}

export const LicenseGroupEntity = defineEntity(StoredLicenseGroup, {
  table: 'license_group',
  columns: {
    id: id(),
    version: integer(),
    name: text(),
    nameKey: key(),
    searchKey: key(),
    createdAt: instant(),
  },
  unique: {
    license_group_name: {
      columns: ['nameKey'],
      refusal: () => conflict('group.name-taken', {}, [{ field: 'name', rule: 'group.name-taken', params: {} }]),
    },
  },
  indexes: { license_group_search: { columns: ['searchKey', 'id'] } },
})
