import { ruleKeys } from '@entitle/schema/shared/rule-key.values'
import { expect, test } from 'vitest'
import { ruleSentence } from './rule-sentences.ts'

test.each(ruleKeys)('%s is a sentence, whatever is known of it', (rule) => {
  const all = { limit: 16, found: '17', at: 3, line: 4, id: '5' }
  for (const params of [all, { limit: 16, found: '17' }, {}]) {
    expect(ruleSentence(rule, params)).toMatch(/^[A-Z][^[\]{}]+[.]$/)
  }
  expect(ruleSentence(rule, all)).not.toContain('?')
})

test('a sentence says what was found, where, and the limit', () => {
  expect(ruleSentence('text.not-ascii', { found: 'é (U+00E9)', at: 3 })).toMatch(
    /^It has é \(U\+00E9\) as character 3;/,
  )
  expect(ruleSentence('text.not-ascii', { found: 'é', at: null })).toMatch(/^It has é;/)
  expect(ruleSentence('pair.too-long', { found: '17', limit: 16 })).toMatch(
    /have 17 characters; at most 16 are possible/,
  )
})

test('what was found is text, whatever it looks like, and not told at length', () => {
  expect(ruleSentence('pair.taken', { found: '[{found}] $&' })).toContain('agreement, [{found}] $&, has')
  expect(ruleSentence('pair.taken', { found: 'x'.repeat(2_000) }).length).toBeLessThan(200)
})
