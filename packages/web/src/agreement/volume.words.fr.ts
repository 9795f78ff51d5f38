import type { Words } from '../lib/i18n/words.ts'
import type { volumeWords as english } from './volume.words.en.ts'

export const volumeWords = {
  'agreement.program.OPEN_VALUE': 'Open Value',
  'agreement.program.OPEN': 'Open',
  'agreement.program.SELECT_ENTERPRISE': 'Select et Entreprise',
  'agreement.number-of.OPEN_VALUE': 'Numéro de contrat',
  'agreement.number-of.OPEN': 'Numéro d’autorisation',
  'agreement.number-of.SELECT_ENTERPRISE': 'Numéro de contrat',
  'agreement.partner-number-of.OPEN_VALUE': 'Numéro de contrat, répété',
  'agreement.partner-number-of.OPEN': 'Numéro de licence',
  'agreement.partner-number-of.SELECT_ENTERPRISE': 'Numéro d’inscription',
  'agreement.programme': 'Programme de licence',
  'agreement.programme-help':
    'Il détermine ce que sont les deux numéros de chaque paire, et ne peut plus être modifié ensuite.',
  'agreement.programme-example': 'Par exemple {number} et {partnerNumber}',
  'agreement.method': 'Comment saisir les paires',
  'agreement.method.type': 'Saisir les paires',
  'agreement.method.upload': 'Charger un fichier CSV',
} as const satisfies Words<typeof english>
