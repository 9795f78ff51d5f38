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
  'shortcut.key-ctrl': 'Ctrl',
  'shortcut.key-shift': 'Maj',
  'shortcut.then': 'puis',
  'shortcut.title': 'Raccourcis clavier',
  'shortcut.text': 'Ils ne font rien pendant la saisie dans un champ.',
  'shortcut.scope.everywhere': 'Partout',
  'shortcut.scope.page': 'Sur cette page',
  'shortcut.scope.list': 'Dans la liste',
  'shortcut.scope.elsewhere': 'Sur d’autres pages',
  'shortcut.switch': 'Raccourcis d’une seule touche',
  'shortcut.switch-text':
    'Désactivez-les si vous dictez ou touchez des touches par erreur. Ceux avec Ctrl ou ⌘ restent.',
  'shortcut.show-all': 'Voir tous les raccourcis',
  'shortcut.reloading': 'Rechargement de ce qui est affiché',
} as const satisfies Words<typeof english>
