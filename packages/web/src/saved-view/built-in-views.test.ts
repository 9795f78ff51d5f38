import { viewAddressOf } from '@entitle/schema/agreement/agreement-address.rules'
import { pairStatuses } from '@entitle/schema/agreement/agreement-pair.values'
import { expect, test } from 'vitest'
import { builtInViews } from './built-in-views.ts'

test.each(builtInViews)(
  '$id is written as addresses are, or it would never be the one that is shown',
  ({ address }) => {
    expect(viewAddressOf(address)).toBe(address)
  },
)

test('what is not validated is every pair but the valid ones', () => {
  const { address } = builtInViews[2]
  const statuses = pairStatuses.filter((status) => status !== 'VALID').join(',')
  expect(address).toBe(`pairStatus=${statuses}`)
})
