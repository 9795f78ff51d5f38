import { describe, expect, test } from 'vitest'
import { changesOf, concealed, subjectOf } from './history.rules.ts'

const digest = (digit: string) => `sha256:${digit.repeat(64)}`
const entry = (before: object | null, after: object | null) => ({
  before: before && JSON.stringify(before),
  after: after && JSON.stringify(after),
})

describe('what an act changed', () => {
  test.each<[string, object | null, object | null, [string, string | null, string | null][]]>([
    ['nothing', { name: 'A', licenseCount: 1 }, { name: 'A', licenseCount: 1 }, []],
    [
      'two of three fields, in their order',
      { name: 'A', kind: 'X', licenseCount: 1 },
      { name: 'B', kind: 'X', licenseCount: 2 },
      [
        ['name', 'A', 'B'],
        ['licenseCount', '1', '2'],
      ],
    ],
    ['a field that was empty', { endDate: null }, { endDate: '2026-12-31' }, [['endDate', null, '2026-12-31']]],
    ['a field that was cleared', { endDate: '2026-12-31' }, { endDate: null }, [['endDate', '2026-12-31', null]]],
    ['a field that one side does not name', { removedPairs: ['1, 2'] }, {}, [['removedPairs', '1, 2', null]]],
    [
      'zero and false, which are something',
      { a: 0, b: true },
      { a: null, b: false },
      [
        ['a', '0', null],
        ['b', 'true', 'false'],
      ],
    ],
    ['text that looks like a number', { reference: '1' }, { reference: 1 }, [['reference', '1', '1']]],
    ['a list', { aliases: ['A; B'] }, { aliases: ['A; B', 'C'] }, [['aliases', 'A; B', 'A; B\nC']]],
    ['the order of a list', { aliases: ['A', 'B'] }, { aliases: ['B', 'A'] }, [['aliases', 'A\nB', 'B\nA']]],
    ['an empty list, which is nothing', { name: 'A' }, { name: 'A', addedPairs: [] }, []],
    ['a thing within', { a: { b: 1 } }, { a: { b: 2 } }, [['a', '{"b":1}', '{"b":2}']]],
    ['a new thing: all that was given', null, { name: 'A', endDate: null }, [['name', null, 'A']]],
    ['a deleted thing: nothing', { name: 'A' }, null, []],
    ['neither', null, null, []],
    [
      'a name that JavaScript uses',
      {},
      JSON.parse('{"__proto__":"x","constructor":"y"}'),
      [
        ['__proto__', null, 'x'],
        ['constructor', null, 'y'],
      ],
    ],
  ])('%s', (_, before, after, changes) => {
    expect(changesOf(entry(before, after))).toEqual(
      changes.map(([field, was, is]) => ({ field, before: was, after: is })),
    )
  })

  test('a secret that changed is seen to have changed, and its digest is not', () => {
    const [first, second] = [{ details: digest('a') }, { details: digest('b') }]
    expect(changesOf(entry(first, second))).toEqual([{ field: 'details', before: concealed, after: concealed }])
    expect(changesOf(entry(first, first))).toEqual([])
    expect(changesOf(entry({ details: null }, first))).toEqual([{ field: 'details', before: null, after: concealed }])
  })

  test('text that only begins like a digest is shown', () => {
    const changes = changesOf(entry({ name: 'sha256:a' }, { name: 'sha256:b' }))
    expect(changes).toEqual([{ field: 'name', before: 'sha256:a', after: 'sha256:b' }])
  })
})

test.each([
  ['the name after the act', { name: 'Old' }, { name: 'New' }, 'New'],
  ['the name before it, of what is gone', { name: 'Old' }, null, 'Old'],
  ['the name before it, where the act did not touch it', { name: 'Old' }, { count: 1 }, 'Old'],
  ['the name of a file', null, { fileName: 'catalog.csv' }, 'catalog.csv'],
  ['what a request is for', null, { publisherName: 'Otter Works' }, 'Otter Works'],
  ['nothing, where the entry does not know it', { groupId: 1 }, { groupId: null }, null],
])('the subject of an entry is %s', (_, before, after, subject) => {
  expect(subjectOf(entry(before, after))).toBe(subject)
})
