import { expect, test } from 'vitest'
import { frenchSpaces } from './french-spaces.ts'

test.each([
  ['Quitter sans enregistrer ?', 'Quitter sans enregistrer\u202f?'],
  ['Supprimé ; rien d’autre !', 'Supprimé\u202f; rien d’autre\u202f!'],
  ['Thème : {name}', 'Thème\u00a0: {name}'],
  ['Rechercher « {text} » partout', 'Rechercher «\u00a0{text}\u00a0» partout'],
  ['{count} contrat | {count} contrats', '{count} contrat | {count} contrats'],
  ['Voir https://licences.example:4000/?q=1', 'Voir https://licences.example:4000/?q=1'],
])('%s', (typed, shown) => expect(frenchSpaces(typed)).toBe(shown))
