import type { Words } from '../lib/i18n/words.ts'
import type { pairWords as english } from './pair.words.en.ts'

export const pairWords = {
  'agreement.pair-limit.PAIR_16':
    'Les deux numéros d’une paire comptent ensemble {limit} caractères au plus, tirets compris, sans accents.',
  'agreement.pair-limit.NUMBER_16':
    'Chacun des deux numéros d’une paire compte {limit} caractères au plus, tirets compris, sans accents.',
  'agreement.pairs': 'Paires de numéros de contrat',
  'agreement.pair-field': 'Paire {row}, {number}',
  'agreement.pairs-how':
    'La touche Entrée ajoute une paire. Un bloc copié d’un tableur remplit autant de lignes qu’il en compte, jusqu’à {limit} paires.',
  'agreement.pairs-many':
    'Plus de {count} paire ? Un fichier, vérifié ligne par ligne, est plus rapide : | Plus de {count} paires ? Un fichier, vérifié ligne par ligne, est plus rapide :',
  'agreement.pair-add-after': 'Ajouter une paire après la paire {row}',
  'agreement.pair-remove': 'Retirer la paire {row}',
  'agreement.pair-count': '{count} paire | {count} paires',
  'agreement.pairs-pasted': '{count} collée | {count} collées',
  'agreement.pairs-left-out':
    '{count} autre n’a pas été reprise : un contrat compte au plus {limit} paires. | {count} autres n’ont pas été reprises : un contrat compte au plus {limit} paires.',
  'agreement.pairs-wrong': '{count} paire à corriger | {count} paires à corriger',
  'agreement.pairs-wrong-next': '{count} paire à corriger : y aller | {count} paires à corriger : aller à la suivante',
  'agreement.pair-that-stays': 'Paires à conserver',
  'agreement.pair-status.PENDING': 'En attente',
  'agreement.pair-status.VALID': 'Valide',
  'agreement.pair-status.MISMATCHED': 'Discordante',
  'agreement.pair-status.NOT_FOUND': 'Introuvable',
  'agreement.pair-status.NO_PERMISSION': 'Sans autorisation',
  'agreement.pair-status.EXPIRED': 'Expirée',
  'agreement.pair-status.SERVICE_ERROR': 'Erreur du service',
  'agreement.pair-status': 'Statut des paires',
  'agreement.pair-checked': 'Vérifiée',
  'agreement.pair-unchecked': 'Pas encore',
  'agreement.pairs-unchecked': 'Personne n’a vérifié ces paires : aucun service de licences n’est connecté.',
  'agreement.licenses-of-pairs': 'Ses paires l’indiquent, une fois le service de licences interrogé.',
  'agreement.import': 'Ajoutés depuis le fichier',
  'agreement.import-gone': 'Un import qui n’existe pas',
  'agreement.pairs-now': 'Paires actuelles',
  'agreement.pairs-added': 'Paires à ajouter',
  'agreement.pair-take-away': 'Retirer la paire {number}, {partnerNumber}',
  'agreement.pair-keep': 'Garder la paire {number}, {partnerNumber}',
  'agreement.pair-goes': 'Sera retirée',
  'agreement.pairs-go': '{count} paire sera retirée | {count} paires seront retirées',
  'agreement.pairs-come': '{count} paire sera ajoutée | {count} paires seront ajoutées',
} as const satisfies Words<typeof english>
