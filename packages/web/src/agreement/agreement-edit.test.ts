import { describe, expect, test } from 'vitest'
import type { AgreementState } from './agreement.graphql.ts'
import { changesOf } from './agreement-changes.ts'
import { editOf, goOnFrom } from './agreement-edit.ts'
import { inputOf } from './agreement-form.ts'

const stored: AgreementState = {
  id: '7',
  version: 3,
  kind: 'OTHER_SOFTWARE',
  program: null,
  name: 'AutoCAD Lyon',
  status: 'ACTIVE',
  licenseCount: 25,
  metric: 'PER_DEVICE',
  startDate: '2026-01-01',
  endDate: null,
  noticeDate: null,
  externalReference: null,
  details: 'Key: 1234',
  purchases: [],
  group: null,
  publisher: { id: '1', name: 'Autodesk' },
  productTitle: { id: '11', name: 'AutoCAD' },
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  deletedAt: null,
}
const sent = (edit: ReturnType<typeof editOf>) => changesOf(inputOf(edit), inputOf(edit.seen.values))

describe('what is sent', () => {
  test('of an agreement that was not changed is nothing', () => expect(sent(editOf(stored))).toEqual({}))

  test('is what differs, null where something was cleared', () => {
    const edit = { ...editOf(stored), licenseCount: 30, startDate: null, details: '' }
    expect(sent(edit)).toEqual({ licenseCount: 30, startDate: null, details: null })
  })

  test('are ids of what was chosen', () => {
    const edit = {
      ...editOf(stored),
      publisher: { id: '2', name: 'Adobe' },
      productTitle: { id: '21', name: 'Acrobat' },
    }
    expect(sent(edit)).toEqual({ publisherId: '2', productTitleId: '21' })
  })
})

describe('going on from what somebody else has saved', () => {
  test('takes over what only they changed, and keeps what only I changed', () => {
    const edit = editOf(stored)
    edit.externalReference = 'ERP-1'
    goOnFrom({ ...stored, version: 4, endDate: '2027-12-31' }, edit)
    expect(edit).toMatchObject({ endDate: '2027-12-31', externalReference: 'ERP-1', merge: { conflicts: [] } })
    expect(edit.merge.adopted).toEqual([{ unit: 'endDate', values: { endDate: '2027-12-31' } }])
    expect(edit.seen.version).toBe(4)
    expect(sent(edit)).toEqual({ externalReference: 'ERP-1' })
  })

  test('keeps mine, and names theirs, where both changed the same', () => {
    const edit = editOf(stored)
    edit.licenseCount = 30
    goOnFrom({ ...stored, version: 4, licenseCount: 45 }, edit)
    expect(edit.licenseCount).toBe(30)
    expect(edit.merge.conflicts).toEqual([
      { unit: 'licenseCount', mine: { licenseCount: 30 }, theirs: { licenseCount: 45 } },
    ])
    expect(sent(edit)).toEqual({ licenseCount: 30 })
  })

  test('finds nothing to ask where both changed it to the same', () => {
    const edit = editOf(stored)
    edit.name = 'AutoCAD Paris'
    goOnFrom({ ...stored, version: 4, name: 'AutoCAD Paris' }, edit)
    expect(edit.merge).toEqual({ conflicts: [], adopted: [] })
    expect(sent(edit)).toEqual({})
  })

  test('takes a publisher together with its product title', () => {
    const edit = editOf(stored)
    edit.productTitle = { id: '12', name: 'AutoCAD LT' }
    const theirs = { publisher: { id: '2', name: 'Adobe' }, productTitle: { id: '21', name: 'Acrobat' } }
    goOnFrom({ ...stored, version: 4, ...theirs }, edit)
    expect(edit.merge.conflicts).toMatchObject([{ unit: 'productTitle', theirs }])
  })

  test('asks again of a field that they have changed once more', () => {
    const edit = editOf(stored)
    edit.licenseCount = 30
    goOnFrom({ ...stored, version: 4, licenseCount: 45 }, edit)
    goOnFrom({ ...stored, version: 5, licenseCount: 60, name: 'AutoCAD Paris' }, edit)
    expect(edit.merge.conflicts).toMatchObject([{ theirs: { licenseCount: 60 } }])
    expect(edit.merge.adopted).toMatchObject([{ unit: 'name' }])
  })
})
