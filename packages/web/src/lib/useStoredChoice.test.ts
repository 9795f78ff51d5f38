import { beforeEach, expect, test } from 'vitest'
import { useStoredChoice } from './useStoredChoice.ts'

beforeEach(() => localStorage.clear())

const fruit = () => useStoredChoice('fruit', ['apple', 'pear'])

test('a choice is remembered for the next visit', () => {
  expect(fruit().value).toBeNull()
  fruit().value = 'pear'
  expect(fruit().value).toBe('pear')
  fruit().value = null
  expect(fruit().value).toBeNull()
})

test('what cannot be chosen any more is forgotten', () => {
  localStorage.setItem('entitle.fruit', 'quince')
  expect(fruit().value).toBeNull()
})
