import { expect, test } from 'vitest'
import { may, type Permission } from './permission.rules.ts'
import { roles } from './role.values.ts'

test.each<[Permission, string]>([
  ['viewer.read', 'ADMINISTRATOR LICENSE_MANAGER HELPDESK READER nobody'],
  ['group.read', 'ADMINISTRATOR LICENSE_MANAGER HELPDESK READER'],
  ['group.change', 'ADMINISTRATOR LICENSE_MANAGER'],
  ['agreement.read-details', 'ADMINISTRATOR LICENSE_MANAGER'],
  ['agreement.change', 'ADMINISTRATOR LICENSE_MANAGER'],
  ['catalog.change', 'ADMINISTRATOR'],
  ['settings.change', 'ADMINISTRATOR'],
  ['audit.read', 'ADMINISTRATOR LICENSE_MANAGER'],
  ['inventory.submit', 'ADMINISTRATOR HELPDESK'],
])('%s is for %s', (permission, expected) => {
  const allowed = [...roles, null].filter((role) => may(role, permission)).map((role) => role ?? 'nobody')
  expect(allowed.join(' ')).toBe(expected)
})

test('what is not in the table is denied', () => {
  expect(may('ADMINISTRATOR', 'group.explode' as Permission)).toBe(false)
})
