import type { Words } from '../lib/i18n/words.ts'
import type { fileWords as english } from './file.words.en.ts'

export const fileWords = {
  'pair-import.refused.empty': 'Le fichier est vide.',
  'pair-import.refused.too-large':
    'Le fichier dépasse {limit}, ce qu’aucun fichier de paires n’atteint. Vérifiez que c’est le bon, ou divisez-le.',
  'pair-import.refused.workbook':
    'C’est un classeur ou une archive ZIP, pas un fichier texte. Ouvrez-le, enregistrez-le au format « CSV UTF-8 » et choisissez ce fichier.',
  'pair-import.refused.utf-16':
    'Le fichier est écrit en UTF-16 (« texte Unicode »), qui n’est pas lu ici. Enregistrez-le au format « CSV UTF-8 » et choisissez ce fichier.',
  'pair-import.refused.binary': 'Ce n’est pas un fichier texte, quoi qu’en dise son nom. Choisissez un fichier CSV.',
  'pair-import.limit.PAIR_16': 'Les deux numéros d’une paire ensemble : {limit} caractères au plus, tirets compris.',
  'pair-import.limit.NUMBER_16': 'Chaque numéro : {limit} caractères au plus, tirets compris.',
  'pair-import.the-file': 'Fichier CSV',
  'pair-import.file-name': 'Le nom du fichier',
  'pair-import.drop': 'Déposez un fichier CSV ici, ou parcourez vos fichiers',
  'pair-import.drop-text': 'Une paire par ligne, {limit} au plus',
  'pair-import.another-file': 'Choisir un autre fichier',
  'pair-import.file-needed': 'Choisissez un fichier CSV.',
  'pair-import.file-refused': 'Ce fichier ne peut pas être importé',
  'pair-import.too-many':
    'Le fichier compte {found} paires ; {limit} au plus sont possibles. Divisez-le en plusieurs fichiers et importez-les l’un après l’autre.',
  'pair-import.not-utf-8-title': 'Le fichier n’est pas écrit en UTF-8',
  'pair-import.not-utf-8':
    'Enregistrez-le au format « CSV UTF-8 », ou faites-le lire en Windows-1252, comme l’écrivent les anciens programmes. Dans les deux cas, les lettres accentuées sont refusées dans un fichier de paires : vous verrez quelles lignes en contiennent.',
  'pair-import.take-1252': 'Le lire en Windows-1252',
  'pair-import.to-check': 'Vérifier le fichier',
  'pair-import.limits': 'À quoi ressemble le fichier',
  'pair-import.limit.lines':
    '1 à {limit} paires, une par ligne : deux numéros et, si vous le souhaitez, le nom du contrat, séparés par des virgules, des points-virgules ou des tabulations.',
  'pair-import.limit.names':
    'Les lignes de même nom forment un seul contrat. Sans nom, les deux numéros servent de nom.',
  'pair-import.limit.ascii': 'Lettres, chiffres et signes simples (ASCII) : pas d’accents.',
  'pair-import.limit.forbidden': 'Le nom : {limit} caractères au plus, aucun de {characters}',
  'pair-import.limit.file-name': 'Le nom du fichier : {limit} caractères au plus.',
  'pair-import.template': 'Télécharger un modèle pour {program}',
  'pair-import.template-name': 'paires',
  'pair-import.template-later': 'Choisissez un programme pour en obtenir le modèle.',
} as const satisfies Words<typeof english>
