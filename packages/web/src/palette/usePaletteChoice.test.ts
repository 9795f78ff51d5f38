import { expect, test } from 'vitest'
import { ref, shallowRef } from 'vue'
import { type PaletteGroup, itemsWith } from './palette-item.ts'
import { usePaletteChoice } from './usePaletteChoice.ts'

const item = (label: string) => ({ id: label, label, icon: '' })
const group = (name: PaletteGroup['name'], ...labels: string[]): PaletteGroup => ({ name, items: labels.map(item) })

function choice(...begin: PaletteGroup[]) {
  const term = ref('')
  const groups = shallowRef(begin)
  const outdated = ref(new Set<string>())
  const { active, step, point } = usePaletteChoice(
    term,
    () => groups.value,
    () => outdated.value,
  )
  return { term, groups, outdated, step, point, active: () => active.value?.label }
}

test('the first is meant, and the keys go around the ends', () => {
  const { active, step } = choice(group('pages', 'Catalog', 'Groups'), group('actions', 'Reload'))
  expect(active()).toBe('Catalog')
  step(-1)
  expect(active()).toBe('Reload')
  step(1)
  step(1)
  expect(active()).toBe('Groups')
})

test('an answer that comes in late moves nothing from under the key', () => {
  const { active, groups, step, term } = choice(group('pages', 'Catalog', 'Groups'))
  step(1)
  groups.value = [group('recent', 'Adobe'), group('pages', 'Catalog', 'Groups')]
  expect(active()).toBe('Groups')
  term.value = 'a'
  expect(active()).toBe('Adobe')
  step(1)
  groups.value = [group('recent', 'Adobe')]
  expect(active()).toBe('Adobe')
})

test('what answers an earlier text is not meant unless somebody goes to it', () => {
  const { active, outdated, point, step } = choice(group('agreements', 'AutoCAD', 'Search all'))
  outdated.value = new Set(['AutoCAD'])
  expect(active()).toBe('Search all')
  step(-1)
  expect(active()).toBe('AutoCAD')
  point(item('Search all'))
  expect(active()).toBe('Search all')
})

test('nothing is meant where nothing is offered', () => {
  const { active, step } = choice()
  step(1)
  expect(active()).toBeUndefined()
})

test('finds by every word, whatever the case and the accents, and first what begins so', () => {
  const items = ['Aller à l’éditeur', 'Éditeurs', 'Demander un éditeur'].map(item)
  const found = (text: string) => itemsWith(items, text).map(({ label }) => label)
  expect(found('EDITEUR')).toEqual(['Éditeurs', 'Aller à l’éditeur', 'Demander un éditeur'])
  expect(found('un  edi')).toEqual(['Demander un éditeur'])
  expect(found('xx')).toEqual([])
})
