import type { Words } from '../lib/i18n/words.ts'
import type { catalogPickerWords as english } from './picker.words.en.ts'

export const catalogPickerWords = {
  'catalog.picker-alias': 'aussi appelé',
  'catalog.picker-request-publisher': 'Aucun éditeur ne contient «\u00a0{typed}\u00a0». Le demander',
  'catalog.picker-request-title': 'Aucun produit de {publisher} ne contient «\u00a0{typed}\u00a0». Le demander',
  'catalog.picker-requested':
    '«\u00a0{typed}\u00a0» a été demandé. Il pourra être choisi ici dès qu’un administrateur l’aura ajouté.',
  'catalog.picker-requests': 'Voir les demandes',
  'catalog.picker-not-requested': 'La demande n’a pas pu être enregistrée.',
} as const satisfies Words<typeof english>
