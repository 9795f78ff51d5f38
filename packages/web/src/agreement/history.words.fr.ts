import type { Words } from '../lib/i18n/words.ts'
import type { historyWords as english } from './history.words.en.ts'

export const historyWords = {
  'agreement.panel-previous': 'Contrat précédent',
  'agreement.panel-next': 'Contrat suivant',
  'agreement.panel-page': 'Ouvrir la page',
  'agreement.panel-close': 'Fermer le panneau',
  'history.title': 'Historique',
  'history.system': 'Entitle',
  'history.more': 'Afficher la suite',
  'history.was': 'était',
  'history.is': 'est devenu',
  'history.nothing': 'Rien',
  'history.field': '{label} :',
  'history.act.agreement.add': 'Ajouté',
  'history.act.agreement.update': 'Modifié',
  'history.act.agreement.move': 'Déplacé',
  'history.act.agreement.delete': 'Supprimé',
  'history.act.agreement.restore': 'Restauré',
  'history.act.agreement.follow-merge': 'A suivi une fusion du catalogue',
  'history.act.agreement.follow-undo': 'A suivi une fusion annulée',
  'history.act.register.import': 'Importé d’un registre',
  'history.act.other': 'Modifié ({action})',
  'history.field.details': 'Détails',
  'history.field.purchases': 'Achats',
  'history.field.addedPairs': 'Paires ajoutées',
  'history.field.removedPairs': 'Paires supprimées',
} as const satisfies Words<typeof english>
