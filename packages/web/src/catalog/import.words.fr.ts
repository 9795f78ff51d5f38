import type { Words } from '../lib/i18n/words.ts'
import type { importWords as english } from './import.words.en.ts'

export const importWords = {
  'catalog.column.publisher':
    'Obligatoire. L’éditeur, par son nom ou l’un de ses autres noms ; un nouvel éditeur est ajouté.',
  'catalog.column.title':
    'Le nom du produit, {limit} caractères au plus. Si cette colonne est vide, la ligne porte sur l’éditeur lui-même.',
  'catalog.column.category': 'Le type de logiciel, {category} caractères au plus.',
  'catalog.column.license_required': 'YES, NO ou UNKNOWN. Vide : inconnu.',
  'catalog.column.aliases':
    "Autres noms du produit, ou de l’éditeur dans une ligne sans produit, séparés par {'|'}, {aliases} au plus.",
  'catalog.import': 'Importer un fichier de catalogue',
  'catalog.import-file': 'Importer un fichier',
  'catalog.columns': 'À quoi ressemble le fichier',
  'catalog.columns-text':
    'Un CSV en UTF-8, séparé par des virgules, des points-virgules ou des tabulations. La première ligne nomme les colonnes, dans n’importe quel ordre ; seul l’éditeur est nécessaire. Réimporter le même fichier ne change rien.',
  'catalog.template': 'Télécharger un modèle',
  'catalog.file-drop': 'Déposez un fichier CSV ici, ou parcourez vos fichiers',
  'catalog.file-drop-text': '16 Mo au plus',
  'catalog.file-name': 'Le nom du fichier',
  'catalog.file-empty': 'Le fichier est vide.',
  'catalog.file-refused': 'Ce fichier ne peut pas être importé',
  'catalog.file-sending': 'Envoi du fichier…',
  'catalog.import-start': 'Importer',
  'catalog.import-goes-on': 'L’import continue si vous quittez cette page.',
  'catalog.import-done': 'Toutes les lignes du fichier sont dans le catalogue.',
  'catalog.import-partial':
    'Les lignes en échec ont été écartées ; toutes les autres sont dans le catalogue. Corrigez-les et importez de nouveau le fichier : ce qui s’y trouve déjà ne change pas.',
  'catalog.import-failed':
    'L’import s’est arrêté : la raison est indiquée ci-dessus. Les lignes déjà enregistrées restent.',
  'catalog.import-another': 'Importer un autre fichier',
  'catalog.import-administrators': 'Seuls les administrateurs importent des fichiers de catalogue',
  'catalog.import-administrators-text': 'Vous pouvez demander un éditeur ou un produit en particulier.',
} as const satisfies Words<typeof english>
