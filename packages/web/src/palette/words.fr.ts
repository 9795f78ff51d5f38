import type { Words } from '../lib/i18n/words.ts'
import type { paletteWords as english } from './words.en.ts'

export const paletteWords = {
  'palette.placeholder': 'Contrats, numéros de paire, groupes, pages…',
  'palette.how': 'Tapez une partie d’un nom. Les flèches choisissent, Entrée ouvre, Échap ferme.',
  'palette.offers': 'Ce qui a été trouvé et ce que l’on peut faire',
  'palette.close': 'Fermer la recherche',
  'palette.failed': 'Le serveur n’a pas répondu : contrats, groupes et éditeurs ne sont pas recherchés.',
  'palette.group.recent': 'Récents',
  'palette.group.pages': 'Aller à',
  'palette.group.actions': 'Actions',
  'palette.group.agreements': 'Contrats',
  'palette.group.groups': 'Groupes de licences',
  'palette.group.publishers': 'Éditeurs',
  'palette.group.views': 'Vues enregistrées',
  'palette.search': 'Rechercher « {text} » dans tous les contrats',
  'palette.show-all': 'Afficher {count} contrat dans la liste | Afficher les {count} contrats dans la liste',
  'palette.upload': 'Charger des paires de numéros de contrat (CSV)',
  'palette.import': 'Importer un registre de contrats',
  'palette.request': 'Demander un éditeur ou un produit',
} as const satisfies Words<typeof english>
