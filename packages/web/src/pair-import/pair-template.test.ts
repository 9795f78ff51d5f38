import { volumePrograms } from '@entitle/schema/agreement/agreement-pair.values'
import { checkPairLines } from '@entitle/schema/pair-import/pair-csv.rules'
import { isPairHeader } from '@entitle/schema/pair-import/pair-csv-text.rules'
import { expect, test } from 'vitest'
import { pairTemplate } from './pair-template.ts'

test.each(volumePrograms)('the template for %s is a file that can be imported', (program) => {
  const [header = [], ...lines] = pairTemplate(program)
    .trim()
    .split('\r\n')
    .map((line) => line.split(','))
  expect(isPairHeader(header)).toBe(true)
  const checked = checkPairLines(
    lines.map((cells, index) => ({ line: index + 2, cells })),
    { program, lengthLimit: 'PAIR_16' },
  )
  expect(checked.map(({ violations }) => violations)).toEqual([[]])
})
