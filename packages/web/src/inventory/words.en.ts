import type { InventorySource } from '@entitle/schema/inventory/device.values'

const sourceWords = {
  'inventory.source.AGENT': 'Inventory agent',
  'inventory.source.API': 'API',
  'inventory.source.FILE': 'File',
} as const satisfies Record<`inventory.source.${InventorySource}`, string>

const enrolWords = {
  'inventory.enrol': 'How to enrol a device',
  'inventory.enrol-text':
    'A device is managed from its first report on: its name, its system and all software that it has. Reporting the same again is harmless; what has changed is noted.',
  'inventory.enrol-who': 'Administrators and the helpdesk may report devices. Ask one of them.',
  'inventory.enrol-playground': 'API playground',
  'inventory.enrol-playground-text':
    'You are signed in there already. Put this into the editor, or use the example EnrolDevice that it opens with, and press Ctrl+Enter.',
  'inventory.enrol-playground-code': 'A first device',
  'inventory.enrol-playground-open': 'Open the API playground',
  'inventory.enrol-script': 'Script',
  'inventory.enrol-script-text':
    'Start the server with the variable ENTITLE_ADMIN_TOKEN, a secret of 32 characters or more, and give scripts the same one. Any program that sends HTTP can do this.',
  'inventory.enrol-script-code': 'Terminal (curl)',
} as const

export const inventoryWords = {
  ...sourceWords,
  ...enrolWords,
  'inventory.title': 'Software inventory',
  'inventory.caption': 'Managed devices, by name',
  'inventory.search': 'Search devices',
  'inventory.count': '{count} managed device | {count} managed devices',
  'inventory.device': 'Device',
  'inventory.operating-system': 'Operating system',
  'inventory.software': 'Software',
  'inventory.last-seen': 'Last seen',
  'inventory.source': 'Source',
  'inventory.empty': 'No device is managed yet',
  'inventory.empty-text': 'As soon as one reports its software, it appears here and the Licenses workspace opens.',
  'inventory.no-match': 'No managed device is called that. Part of the name is enough.',
} as const
