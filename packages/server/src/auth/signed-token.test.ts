import { expect, test } from 'vitest'
import { sign, verify } from './signed-token.ts'

const secret = 'a secret of at least 32 characters.'
const now = new Date('2026-11-24T12:00:00Z')
const later = new Date('2026-11-24T13:00:00Z')
const token = sign(secret, 'session', { id: '1' }, later)

test('what was signed is read until its moment comes', () => {
  expect(verify(secret, 'session', token, now)).toEqual({ id: '1', exp: later.getTime() })
  expect(verify(secret, 'session', token, later)).toBeNull()
})

test('for another purpose, or with another secret, it is nothing', () => {
  expect(verify(secret, 'set-up', token, now)).toBeNull()
  expect(verify(`${secret}!`, 'session', token, now)).toBeNull()
})

test('a change of any character makes it nothing', () => {
  for (let at = 0; at < token.length; at++) {
    const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
    expect(verify(secret, 'session', changed, now)).toBeNull()
  }
})

test.each(['', '.', '..', `${token}.`, `${token}x`, ` ${token}`, token.split('.')[0] ?? '', `.${token}`, '\0', 'é.é'])(
  '%j is nothing',
  (text) => expect(verify(secret, 'session', text, now)).toBeNull(),
)
