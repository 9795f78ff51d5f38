import type { shortcutWords as english } from './shortcut.words.en.ts'
import type { Words } from './words.ts'

export const shortcutWords = {
  'shortcut.palette': 'Rechercher ou agir',
  'shortcut.help': 'Afficher ces raccourcis',
  'shortcut.new': 'Ajouter ce dont traite la page, ou un contrat',
  'shortcut.reload': 'Recharger ce qui est affiché',
  'shortcut.search': 'Rechercher dans cette page',
  'shortcut.go-agreements': 'Aller à tous les contrats',
  'shortcut.go-groups': 'Aller aux groupes de licences',
  'shortcut.go-inventory': 'Aller à l’inventaire logiciel',
  'shortcut.go-catalog': 'Aller au catalogue',
  'shortcut.go-operations': 'Aller aux opérations',
  'shortcut.go-deleted': 'Aller aux éléments supprimés récemment',
  'shortcut.go-settings': 'Aller aux paramètres',
} as const satisfies Words<typeof english>
