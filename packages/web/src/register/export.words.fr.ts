import type { Words } from '../lib/i18n/words.ts'
import type { exportWords as english } from './export.words.en.ts'

export const exportWords = {
  'export.format.csv': 'CSV',
  'export.format.csv-text': 'Pour tout programme. Excel l’ouvre tel quel.',
  'export.format.xlsx': 'Classeur Excel (XLSX)',
  'export.format.xlsx-text': 'Avec de vraies dates et de vrais nombres.',
  'export.menu': 'Exporter et importer',
  'export.export': 'Exporter',
  'export.open': 'Exporter {count} contrat… | Exporter {count} contrats…',
  'export.title': 'Exporter {count} contrat | Exporter {count} contrats',
  'export.whole': 'Tout ce que montre la liste, sur toutes les pages.',
  'export.chosen': 'Ceux qui sont sélectionnés.',
  'export.layout': 'Colonnes',
  'export.layout.shown': 'Comme la liste les montre',
  'export.layout.register': 'Toutes les colonnes, pour les réimporter',
  'export.layout.register-text':
    'Une ligne par achat. Les contrats de licence en volume sont laissés de côté : ils viennent d’un fichier de paires.',
  'export.layout.register-count':
    '{count} contrat pour d’autres logiciels, une ligne par achat. Les contrats de licence en volume sont laissés de côté : ils viennent d’un fichier de paires. | {count} contrats pour d’autres logiciels, une ligne par achat. Les contrats de licence en volume sont laissés de côté : ils viennent d’un fichier de paires.',
  'export.format': 'Format',
  'export.no-details':
    'Les détails des contrats ne sont jamais exportés : ils peuvent contenir des clés d’enregistrement.',
  'export.begun': 'Le téléchargement a commencé',
  'export.refused': 'Le fichier n’a pas pu être créé',
  'register.import': 'Importer un registre',
  'register.import-text':
    'Les contrats que vous tenez déjà dans un tableur, CSV ou Excel : attribuer les colonnes, vérifier, importer.',
} as const satisfies Words<typeof english>
