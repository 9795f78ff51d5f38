import type { Words } from '../lib/i18n/words.ts'
import type { settingsWords as english } from './words.en.ts'

export const settingsWords = {
  'settings.title': 'Paramètres',
  'settings.yours': 'Dans ce navigateur',
  'settings.yours-text': 'Ces choix ne concernent que vous et sont conservés par ce navigateur.',
  'settings.language': 'Langue',
  'settings.theme': 'Thème',
  'settings.everyone': 'Pour tout le monde',
  'settings.everyone-text': 'Ces choix changent ce que le serveur accepte, pour toutes les personnes et intégrations.',
  'settings.require-device': 'Exiger un appareil géré',
  'settings.require-device-text':
    'Les contrats pour d’autres logiciels ne peuvent être ajoutés que si un appareil est géré et a signalé un logiciel pouvant être sous licence.',
  'settings.pair-length': 'Longueur des paires de numéros de contrat',
  'settings.pair-length.PAIR_16': 'Les deux numéros ensemble : 16 caractères au plus',
  'settings.pair-length.PAIR_16-text': 'La règle documentée par Microsoft. Les traits d’union comptent.',
  'settings.pair-length.NUMBER_16': 'Chaque numéro : 16 caractères au plus',
  'settings.pair-length.NUMBER_16-text': 'Pour les paires de licences Open, plus longues que la règle documentée.',
  'settings.saved': 'Paramètres enregistrés',
  'settings.read-only': 'Seuls les administrateurs les modifient.',
} as const satisfies Words<typeof english>
