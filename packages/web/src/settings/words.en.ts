export const settingsWords = {
  'settings.title': 'Settings',
  'settings.yours': 'On this browser',
  'settings.yours-text': 'These apply to you only, and are remembered by this browser.',
  'settings.language': 'Language',
  'settings.theme': 'Theme',
  'settings.everyone': 'For everyone',
  'settings.everyone-text': 'These change what the server accepts, for all people and integrations.',
  'settings.require-device': 'Require a managed device',
  'settings.require-device-text':
    'Agreements for other software can be added only once a device is managed and has reported software that can be licensed.',
  'settings.pair-length': 'Length of agreement number pairs',
  'settings.pair-length.PAIR_16': 'Both numbers together: at most 16 characters',
  'settings.pair-length.PAIR_16-text': 'The rule as Microsoft documents it. Hyphens count.',
  'settings.pair-length.NUMBER_16': 'Each number: at most 16 characters',
  'settings.pair-length.NUMBER_16-text': 'For Open license pairs, which are longer than the documented rule allows.',
  'settings.saved': 'Settings saved',
  'settings.read-only': 'Only administrators change these.',
} as const
