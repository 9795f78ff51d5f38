import * as v from 'valibot'
import { expect, test } from 'vitest'
import { violationOf } from '../shared/violation.rules.ts'
import { pairImportRules } from './pair-import.rules.ts'

const input = { fileName: 'pairs.csv', content: 'A-1,B-1', program: 'OPEN' }

function brokenBy(change: object) {
  const { issues = [] } = v.safeParse(pairImportRules, { ...input, ...change })
  return issues.map(violationOf).map(({ field, rule }) => `${field} ${rule}`)
}

test.each([
  [{}],
  [{ fileName: 'x'.repeat(128) }],
  [{ fileName: 'contrats é.csv' }],
  [{ separator: '\t' }],
  [{ separator: null, group: null, onExistingName: null, mode: null }],
  [{ group: { newGroupName: 'Lyon' } }],
])('%j is accepted', (change) => expect(brokenBy(change)).toEqual([]))

test.each([
  [{ fileName: '' }, 'fileName text.required'],
  [{ fileName: 'x'.repeat(129) }, 'fileName text.too-long'],
  [{ fileName: '../pairs.csv' }, 'fileName text.forbidden-character'],
  [{ fileName: 'a\\pairs.csv' }, 'fileName text.forbidden-character'],
  [{ fileName: 'pairs\0.csv' }, 'fileName text.hidden-character'],
  [{ fileName: 'pairs\u202ecsv.exe' }, 'fileName text.hidden-character'],
  [{ content: '' }, 'content pair-file.empty'],
  [{ content: ' \r\n\t\n' }, 'content pair-file.empty'],
  [{ content: 'A-1,B-1\0' }, 'content pair-file.not-text'],
  [{ program: 'FPP' }, 'program choice.required'],
  [{ separator: '|' }, 'separator choice.unknown'],
  [{ group: { existingGroupId: '7', newGroupName: 'Lyon' } }, 'group.newGroupName group.choose-one'],
])('%j is refused', (change, expected) => expect(brokenBy(change)).toContain(expected))

test('what is left out: all or nothing, and no name that exists', () =>
  expect(v.parse(pairImportRules, input)).toMatchObject({ onExistingName: 'REJECT', mode: 'ALL_OR_NOTHING' }))
