import { epoch, id, integer, key, optional, text } from '../platform/database/columns.ts'
import { defineEntity } from '../platform/database/define-entity.ts'
import { DomainError } from '../platform/errors.ts'

/** One distinct package as devices report it, untouched. */
export class DetectedSoftware {
  id: number
  name: string
  publisher: string | null
  version: string | null
  /** Stands for the three together: see `packageKey`. */
  packageKey: string
}

export const DetectedSoftwareEntity = defineEntity(DetectedSoftware, {
  table: 'detected_software',
  columns: { id: id(), name: text(), publisher: optional(text()), version: optional(text()), packageKey: key() },
  unique: {
    // What is new is added by one report at a time, so nobody meets this.
    detected_software_package: { columns: ['packageKey'], refusal: () => new DomainError('UNAVAILABLE') },
  },
})

/** That a device has a package now. Its last report says until when at least: `lastSeenAt` stands there alone. */
export class Installation {
  deviceId: number
  softwareId: number
  firstSeen: Date
}

export const InstallationEntity = defineEntity(Installation, {
  table: 'installation',
  withoutRowid: true,
  columns: {
    deviceId: { ...integer(), primary: true },
    softwareId: { ...integer(), primary: true },
    firstSeen: epoch(),
  },
  indexes: { installation_software: { columns: ['softwareId', 'deviceId'] } },
})

/**
 * That a device had a package, from one report until another that did not list it any more. No subclass: TypeORM would
 * give it the key and the index of the table above.
 */
export class PastInstallation {
  deviceId: number
  softwareId: number
  firstSeen: Date
  gone: Date
}

export const PastInstallationEntity = defineEntity(PastInstallation, {
  table: 'installation_history',
  withoutRowid: true,
  columns: {
    deviceId: { ...integer(), primary: true },
    softwareId: { ...integer(), primary: true },
    firstSeen: { ...epoch(), primary: true },
    gone: epoch(),
  },
})
