import { Device } from '@entitle/schema/inventory/device'
import { id, instant, key, optional, text } from '../platform/database/columns.ts'
import { defineEntity } from '../platform/database/define-entity.ts'
import { DomainError } from '../platform/errors.ts'

/** A device as it is stored, with the key that people do not see. */
export class StoredDevice extends Device {
  searchKey: string
}

export const DeviceEntity = defineEntity(StoredDevice, {
  table: 'device',
  columns: {
    id: id(),
    name: text(),
    searchKey: key(),
    operatingSystem: optional(text()),
    agent: optional(text()),
    source: text(),
    sourceId: key(),
    serialNumber: optional(text()),
    primaryUser: optional(text()),
    enrolledAt: instant(),
    lastSeenAt: instant(),
    softwareReportedAt: optional(instant()),
    retiredAt: optional(instant()),
  },
  unique: {
    // Reports of one device take turns, so nobody meets this.
    device_source: { columns: ['source', 'sourceId'], refusal: () => new DomainError('UNAVAILABLE') },
  },
  indexes: { device_search: { columns: ['searchKey', 'id'] } },
})
