import { expect, test } from 'vitest'
import { guarded, unguarded } from './formula-guard.rules.ts'

test.each(['=1+1', '+33 1', '-5', '@SUM(A1)', '\tx', '\rx', "'=1", "''@x"])('guards %j, and takes it back', (cell) => {
  expect(guarded(cell)).toBe(`'${cell}`)
  expect(unguarded(guarded(cell))).toBe(cell)
})

test.each(['', 'AutoCAD', "'t Hooft", "l'été", '1-2', 'a=b', "'"])('leaves %j alone', (cell) => {
  expect(guarded(cell)).toBe(cell)
  expect(unguarded(cell)).toBe(cell)
})
