import { pairKey, type PairNumbers } from '@entitle/schema/agreement/agreement-pair.rules'
import { pairCountLimit } from '@entitle/schema/agreement/agreement-pair.values'
import {
  type CheckedPairLine,
  type PairCsvLine,
  pairLineCheck,
  withRepeats,
} from '@entitle/schema/pair-import/pair-csv.rules'
import type { PairImportInput } from '@entitle/schema/pair-import/pair-import.inputs'
import type { PairLineOutcome } from '@entitle/schema/pair-import/pair-import.values'
import type { RuleKey } from '@entitle/schema/shared/rule-key.values'
import { nameKey } from '@entitle/schema/shared/text.rules'
import type { Violation } from '@entitle/schema/shared/violation.rules'
import { agreementsNamed, type NamedAgreement } from '../agreement/agreements-named.service.ts'
import { holdersOf } from '../agreement/agreement-pair.service.ts'
import type { Context } from '../platform/context.ts'
import { inParts } from '../platform/in-parts.ts'
import { settingsOf } from '../settings/settings.service.ts'

/** A line of a pairs file, and what becomes of it beside what is stored. */
export interface JudgedPairLine extends CheckedPairLine {
  outcome: PairLineOutcome
  /** That has the pair, or is to have it; null for a new one, and for a rejected line. */
  agreementId: number | null
  /** Of that agreement, also of a new one; null for a rejected line. */
  agreementName: string | null
}

type Terms = Pick<PairImportInput, 'program' | 'onExistingName'>

/** What is right in itself. */
type Sound = CheckedPairLine & { pair: PairNumbers; name: string }

/** Judges lines by themselves and beside each other. */
export async function checkLines(
  ctx: Context,
  lines: readonly PairCsvLine[],
  { program }: Terms,
): Promise<CheckedPairLine[]> {
  const { pairLengthLimit: lengthLimit } = await settingsOf(ctx)
  const check = pairLineCheck({ program, lengthLimit })
  const checked: CheckedPairLine[] = []
  for await (const part of inParts(lines)) checked.push(...part.map(check))
  return withRepeats(checked)
}

/** Judges lines beside what is stored: who has their pairs, then who has their names (product.md rules 6 and 7). */
export async function judgeLines(
  ctx: Context,
  lines: readonly CheckedPairLine[],
  terms: Terms,
): Promise<JudgedPairLine[]> {
  const sound = lines.filter(isSound)
  const holders = await holdersOf(
    ctx,
    sound.map(({ pair }) => pairKey(pair)),
  )
  const free = sound.filter(({ pair }) => !holders.has(pairKey(pair)))
  const named: Named = await agreementsNamed(
    ctx,
    free.map(({ name }) => name),
  )
  return lines.map((line) => {
    if (!isSound(line)) return rejected(line)
    const holder = holders.get(pairKey(line.pair))
    return holder ? { ...line, outcome: 'ALREADY_KNOWN', ...holder } : place(line, named, terms)
  })
}

/** By `nameKey`: what is stored, and what lines before have named. */
type Named = Map<string, NamedAgreement | NewAgreement>
type NewAgreement = Pick<NamedAgreement, 'name'> & { id: null }

export const isSound = (line: CheckedPairLine): line is Sound => line.violations.length === 0

function place(line: Sound, named: Named, terms: Terms): JudgedPairLine {
  const key = nameKey(line.name)
  const agreement = named.get(key) ?? { id: null, name: line.name }
  if (agreement.id === null) named.set(key, agreement)
  else {
    const obstacle = obstacleOf(agreement, terms)
    if (obstacle) return rejected({ ...line, violations: [obstacle] })
    agreement.pairCount++
  }
  return { ...line, outcome: 'ADDED', agreementId: agreement.id, agreementName: agreement.name }
}

/** What keeps a pair from being added to an agreement that is there. */
function obstacleOf(agreement: NamedAgreement, { program, onExistingName }: Terms): Violation | null {
  const broken = (rule: RuleKey, found: string, limit?: number): Violation => {
    const params = { found, id: String(agreement.id), ...(limit !== undefined && { limit }) }
    return { field: 'name', rule, params }
  }
  if (onExistingName !== 'APPEND') return broken('agreement.name-taken', agreement.name)
  if (agreement.kind !== 'VOLUME_LICENSING') return broken('agreement.kind-differs', agreement.name)
  if (agreement.program !== program) return broken('agreement.program-differs', String(agreement.program))
  if (agreement.pairCount < pairCountLimit) return null
  return broken('list.too-long', String(agreement.pairCount + 1), pairCountLimit)
}

function rejected(line: CheckedPairLine): JudgedPairLine {
  return { ...line, outcome: 'REJECTED', agreementId: null, agreementName: null }
}
