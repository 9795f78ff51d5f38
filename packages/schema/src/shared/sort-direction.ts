import { enumOf } from './enum-of.ts'
import { sortDirections } from './sort-direction.values.ts'

export const SortDirectionEnum = enumOf('SortDirection', sortDirections, 'Which end of a sorted list comes first.', {
  ASC: 'Smallest, earliest, A first.',
  DESC: 'Largest, latest, Z first.',
})
