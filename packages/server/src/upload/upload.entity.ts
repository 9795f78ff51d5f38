import { id, instant, integer, text } from '../platform/database/columns.ts'
import { defineEntity } from '../platform/database/define-entity.ts'

/** A file that somebody sent, on its way into an import. In the database: whichever process runs the import finds it. */
export class Upload {
  id: number
  fileName: string
  size: number
  uploadedBy: string
  createdAt: Date
}

export const UploadEntity = defineEntity(Upload, {
  table: 'upload',
  columns: { id: id(), fileName: text(), size: integer(), uploadedBy: text(), createdAt: instant() },
})

/** A part of an upload, in order. */
export class UploadPart {
  uploadId: number
  position: number
  /** Base64: the one form of bytes that both databases take alike. */
  content: string
  createdAt: Date
}

export const UploadPartEntity = defineEntity(UploadPart, {
  table: 'upload_part',
  columns: {
    uploadId: { ...integer(), primary: true },
    position: { ...integer(), primary: true },
    content: text(),
    createdAt: instant(),
  },
})
