import type { Words } from '../lib/i18n/words.ts'
import type { inventoryWords as english } from './words.en.ts'

const sourceWords = {
  'inventory.source.AGENT': 'Agent d’inventaire',
  'inventory.source.API': 'API',
  'inventory.source.FILE': 'Fichier',
} as const

const enrolWords = {
  'inventory.enrol': 'Enrôler un appareil',
  'inventory.enrol-text':
    'Un appareil est géré dès son premier envoi : son nom, son système et tous ses logiciels. Renvoyer la même chose est sans effet ; ce qui a changé est noté.',
  'inventory.enrol-who': 'Les administrateurs et l’assistance peuvent enrôler des appareils. Adressez-vous à eux.',
  'inventory.enrol-playground': 'Console de l’API',
  'inventory.enrol-playground-text':
    'Vous y êtes déjà connecté. Collez ceci dans l’éditeur, ou prenez l’exemple EnrolDevice qui s’y trouve, puis appuyez sur Ctrl+Entrée.',
  'inventory.enrol-playground-code': 'Un premier appareil',
  'inventory.enrol-playground-open': 'Ouvrir la console de l’API',
  'inventory.enrol-script': 'Script',
  'inventory.enrol-script-text':
    'Démarrez le serveur avec la variable ENTITLE_ADMIN_TOKEN, un secret d’au moins 32 caractères, et donnez le même aux scripts. Tout programme qui parle HTTP convient.',
  'inventory.enrol-script-code': 'Terminal (curl)',
} as const

export const inventoryWords = {
  ...sourceWords,
  ...enrolWords,
  'inventory.title': 'Inventaire logiciel',
  'inventory.caption': 'Appareils gérés, par nom',
  'inventory.search': 'Rechercher un appareil',
  'inventory.count': '{count} appareil géré | {count} appareils gérés',
  'inventory.device': 'Appareil',
  'inventory.operating-system': 'Système',
  'inventory.software': 'Logiciels',
  'inventory.last-seen': 'Dernier contact',
  'inventory.source': 'Source',
  'inventory.empty': 'Aucun appareil n’est géré',
  'inventory.empty-text': 'Dès qu’un appareil envoie son inventaire, il apparaît ici et l’espace Licences s’ouvre.',
  'inventory.no-match': 'Aucun appareil géré ne porte ce nom. Une partie du nom suffit.',
} as const satisfies Words<typeof english>
