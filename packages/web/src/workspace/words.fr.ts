import type { Words } from '../lib/i18n/words.ts'
import type { workspaceWords as english } from './words.en.ts'

export const workspaceWords = {
  'workspace.welcome': 'Bienvenue dans Entitle',
  'workspace.no-device': 'L’espace Licences s’ouvre dès qu’un appareil est géré.',
} as const satisfies Words<typeof english>
