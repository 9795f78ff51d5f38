import { afterEach, expect, test } from 'vitest'
import { recallMeanings, rememberMeanings } from './register-memory.ts'

afterEach(() => localStorage.clear())

const columns = (...headers: string[]) =>
  headers.map((header, n) => ({ position: n + 1, header, samples: [], fields: [] }))

test('the same headers are the same columns the next time, and no others are', () => {
  rememberMeanings(columns('Name', 'Who'), { 1: 'NAME', 2: 'RESELLER' })
  expect(recallMeanings(columns('Name', 'Who'))).toEqual({ 1: 'NAME', 2: 'RESELLER' })
  expect(recallMeanings(columns('Who', 'Name'))).toBeNull()
  expect(recallMeanings(columns('Name'))).toBeNull()
})

test('forgets the oldest of many, and what it cannot read', () => {
  rememberMeanings(columns('First'), { 1: 'NAME' })
  for (let n = 0; n < 20; n++) rememberMeanings(columns(`Other ${n}`), { 1: 'NAME' })
  expect(recallMeanings(columns('First'))).toBeNull()
  expect(recallMeanings(columns('Other 0'))).toEqual({ 1: 'NAME' })
  localStorage.setItem('entitle.register.columns', '{')
  expect(recallMeanings(columns('Other 0'))).toBeNull()
})
