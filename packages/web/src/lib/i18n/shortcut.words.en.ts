/** What each shortcut does. */
export const shortcutWords = {
  'shortcut.palette': 'Search or do something',
  'shortcut.help': 'Show these shortcuts',
  'shortcut.new': 'Add what this page is about, or an agreement',
  'shortcut.reload': 'Load again what is shown',
  'shortcut.search': 'Search this page',
  'shortcut.go-agreements': 'Go to all agreements',
  'shortcut.go-groups': 'Go to license groups',
  'shortcut.go-inventory': 'Go to software inventory',
  'shortcut.go-catalog': 'Go to the catalog',
  'shortcut.go-operations': 'Go to operations',
  'shortcut.go-deleted': 'Go to recently deleted',
  'shortcut.go-settings': 'Go to settings',
} as const
