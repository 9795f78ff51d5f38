import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import { callWith } from '../../testing/mount-with.ts'
import { createWords, preferredLanguage } from './plugin.ts'
import { useWords } from './useWords.ts'

beforeEach(() => localStorage.clear())

test('French counts 0 and 1 as one, English only 1', async () => {
  const { result: words, speak } = await callWith(() => useWords())
  const counts = [0, 1, 2, 1096].map((count) => () => words.t('form.problems', { count }))
  expect(counts.map((say) => say())).toEqual([
    'There are 0 problems to correct',
    'There is 1 problem to correct',
    'There are 2 problems to correct',
    'There are 1,096 problems to correct',
  ])
  await speak('fr')
  expect(counts.map((say) => say())).toEqual([
    'Il y a 0 problème à corriger',
    'Il y a 1 problème à corriger',
    'Il y a 2 problèmes à corriger',
    'Il y a 1\u202f096 problèmes à corriger',
  ])
})

test('switching the language tells the document and is remembered', async () => {
  const { result: words } = await callWith(() => useWords())
  await words.speak('fr')
  await flushPromises()
  expect(words.language.value).toBe('fr')
  expect(document.documentElement.lang).toBe('fr')
  expect(preferredLanguage()).toBe('fr')
})

test('the words of later pages come when all are asked for, then in every language', async () => {
  const read: string[] = []
  const part = (name: string) => async () => {
    read.push(name)
    return { [name]: name }
  }
  const parts = (language: string) => ({ first: part(`${language}.first`), later: part(`${language}.later`) })
  const { speak, complete, i18n } = createWords({ en: parts('en'), fr: parts('fr') })
  await speak('en')
  expect(read).toEqual(['en.first'])
  await complete()
  await speak('fr')
  await speak('en')
  expect(read).toEqual(['en.first', 'en.later', 'fr.first', 'fr.later'])
  expect(i18n.global.getLocaleMessage('fr')).toEqual({ 'fr.first': 'fr.first', 'fr.later': 'fr.later' })
})

test('the first page may ask for all words before a language is spoken', async () => {
  const part = (name: string) => async () => ({ [name]: name })
  const parts = { first: part('first'), later: part('later') }
  const { speak, complete, i18n } = createWords({ en: parts, fr: parts })
  const spoken = speak('en')
  await complete()
  await spoken
  expect(i18n.global.getLocaleMessage('en')).toEqual({ first: 'first', later: 'later' })
})

test('without a choice the first language of the browser that the screens speak counts', () => {
  const languages = vi.spyOn(navigator, 'languages', 'get')
  languages.mockReturnValue(['de-CH', 'fr-CH', 'en'])
  expect(preferredLanguage()).toBe('fr')
  languages.mockReturnValue(['de'])
  expect(preferredLanguage()).toBe('en')
})

test('a key without words is admitted, not shown', async () => {
  const { result: words } = await callWith(() => useWords())
  expect(words.tryWords('rule.not-invented-yet', {})).toBeNull()
})
