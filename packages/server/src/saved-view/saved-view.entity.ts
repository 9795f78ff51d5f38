import { SavedView } from '@entitle/schema/saved-view/saved-view'
import { flag, id, instant, integer, key, text } from '../platform/database/columns.ts'
import { defineEntity } from '../platform/database/define-entity.ts'
import { conflict } from '../platform/errors.ts'

/** A view as it is stored, with the key of its name and the id of the principal who keeps it. */
export class StoredSavedView extends SavedView {
  ownerId: string
  nameKey: string
}

export const SavedViewEntity = defineEntity(StoredSavedView, {
  table: 'saved_view',
  columns: {
    id: id(),
    version: integer(),
    ownerId: key(),
    owner: text(),
    name: text(),
    nameKey: key(),
    address: text(),
    shared: flag(),
    updatedAt: instant(),
  },
  unique: {
    saved_view_name: {
      columns: ['ownerId', 'nameKey'],
      refusal: () => conflict('view.name-taken', {}, [{ field: 'name', rule: 'view.name-taken', params: {} }]),
    },
  },
  indexes: { saved_view_shared: { columns: ['id'], where: 'shared' } },
})
