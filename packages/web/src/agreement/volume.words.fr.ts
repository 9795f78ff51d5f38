import type { Words } from '../lib/i18n/words.ts'
import { pairWords } from './pair.words.fr.ts'
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
  'agreement.choose-type': 'Ajouter des contrats',
  'agreement.choose-type-text': 'De quel type de contrat s’agit-il ?',
  'agreement.type.VOLUME_LICENSING': 'Contrat de licence en volume',
  'agreement.type.VOLUME_LICENSING-text':
    'Acheté à Microsoft dans le cadre d’Open Value, Open, Select ou Entreprise. Il vous faut ses paires de numéros de contrat : saisissez-les, ou chargez un fichier CSV.',
  'agreement.type.OTHER_SOFTWARE': 'Autre contrat de licence logicielle',
  'agreement.type.OTHER_SOFTWARE-text':
    'Logiciel de n’importe quel éditeur, acheté autrement. Il vous faut l’éditeur, le nom du produit et le nombre de licences.',
  'agreement.type-last': 'Votre dernier choix',
  'agreement.add-volume': 'Ajouter un contrat de licence en volume',
  'agreement.section.agreement': 'Contrat',
  'agreement.programme-first':
    'Choisissez d’abord le programme de licence : il détermine ce que sont les deux numéros d’une paire.',
  'agreement.programme-fixed':
    'Le programme de licence ne peut pas être modifié : il détermine ce que sont les numéros des paires.',
  'agreement.save-pairs': 'Enregistrer 1 contrat avec {count} paire | Enregistrer 1 contrat avec {count} paires',
  ...pairWords,
} as const satisfies Words<typeof english>
