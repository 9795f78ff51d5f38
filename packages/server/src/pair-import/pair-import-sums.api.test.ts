import { pairKey } from '@entitle/schema/agreement/agreement-pair.rules'
import { volumePrograms } from '@entitle/schema/agreement/agreement-pair.values'
import type { PairImportReport } from '@entitle/schema/pair-import/pair-import'
import type { PairImportInput } from '@entitle/schema/pair-import/pair-import.inputs'
import { importModes, onExistingNames, pairSeparators } from '@entitle/schema/pair-import/pair-import.values'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countOf } from '../testing/catalog-imports.ts'
import { storedPairs } from '../testing/pair-imports.ts'
import { randomFrom } from '../testing/random-from.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { findPairImport, importPairs, previewPairImport } from './pair-import.service.ts'

const files = 100

/** Files that hold a little of everything that may go wrong, and now and then the same again. */
function randomFiles(seed: number): () => PairImportInput {
  const random = randomFrom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const oneOf = <T>(things: readonly T[]): T => things[below(things.length)] as T
  const number = () =>
    oneOf([`N-${below(400)}`, `n-${below(400)}`, '', 'é', `0123456789${below(9)}`, 'A/1', 'A\u00a01', '"q', '=1'])
  const name = () =>
    oneOf([`Name ${below(60)}`, `NAME  ${below(60)}`, '', '', 'x:y', 'Café', 'two\nlines', 'x'.repeat(257)])
  return () => {
    const separator = oneOf(pairSeparators)
    const cell = (text: string) =>
      /["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : oneOf([text, ` ${text} `, `"${text}"`])
    const row = () => {
      const first = number()
      const second = oneOf([first, number()])
      return oneOf([
        [first, second],
        [first, second],
        [first, second, name()],
        [first, second, name()],
        [first],
        [],
        ['', ''],
        [first, second, name(), 'more'],
      ])
    }
    const good = () => [`G-${below(2_000)}`, `${below(9)}`, `Good ${below(200)}`]
    const isGood = random() < 0.4
    const lines = Array.from({ length: 1 + below(40) }, () => (isGood ? good() : row()).map(cell).join(separator))
    const header = random() < 0.3 ? [`number1${separator}number2${separator}name`] : []
    return {
      fileName: 'random.csv',
      content: [...header, ...lines, `Last-1${separator}${below(99)}`].join(oneOf(['\n', '\r\n', '\r'])),
      separator,
      program: oneOf(volumePrograms),
      onExistingName: oneOf(onExistingNames),
      mode: oneOf(importModes),
    }
  }
}

function reconcile(report: PairImportReport): void {
  const { read, added, alreadyKnown, rejected, lines, problems } = report
  expect(added + alreadyKnown + rejected).toBe(read)
  expect(lines).toHaveLength(read)
  expect(lines.map(({ line }) => line)).toEqual([...new Set(lines.map(({ line }) => line))].toSorted((a, b) => a - b))
  const count = (outcome: string) => lines.filter((line) => line.outcome === outcome).length
  expect([count('ADDED'), count('ALREADY_KNOWN'), count('REJECTED')]).toEqual([added, alreadyKnown, rejected])
  const wrong = new Set(problems.map(({ line }) => line))
  expect(lines.filter(({ line }) => wrong.has(line))).toEqual(lines.filter(({ outcome }) => outcome === 'REJECTED'))
  for (const { message } of problems) expect(message).toMatch(/^[A-Z].+\.$/s)
}

describe.each(databaseKinds)('random files on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
  })
  afterAll(() => app.close())

  test(`${files} of them, previewed and imported, account for every line and every pair`, async () => {
    const ctx = app.contextAs('LICENSE_MANAGER')
    const next = randomFiles(20261124)
    const sums = { saved: 0, added: 0, alreadyKnown: 0, rejected: 0, agreementsAdded: 0 }
    for (let n = 0; n < files; n++) {
      const input = next()
      const preview = await previewPairImport(ctx, input)
      const report = await importPairs(ctx, input)
      reconcile(preview)
      reconcile(report)
      expect(outcomesOf(report)).toEqual(outcomesOf(preview))
      expect(report.saved).toBe(input.mode === 'VALID_ONLY' || report.rejected === 0)
      expect(report.saved ? await findPairImport(ctx, Number(report.id)) : report).toEqual(report)
      if (!report.saved) continue
      sums.saved++
      for (const sum of ['added', 'alreadyKnown', 'rejected', 'agreementsAdded'] as const) sums[sum] += report[sum]
      const again = await importPairs(ctx, input)
      expect([again.added, again.rejected >= report.rejected]).toEqual([0, true])
    }
    const pairs = await storedPairs(app)
    expect(pairs).toHaveLength(sums.added)
    expect(new Set(pairs.map(pairKey)).size).toBe(pairs.length)
    expect(await countOf(app, 'agreement')).toBe(sums.agreementsAdded)
    for (const sum of Object.values(sums)) expect(sum).toBeGreaterThan(0)
  })
})

const outcomesOf = ({ lines }: PairImportReport) =>
  lines.map(({ line, outcome, agreementName }) => [line, outcome, agreementName])
