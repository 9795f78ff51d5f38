const setUpWords = {
  'workspace.set-up': 'Set up Entitle',
  'workspace.set-up-text': 'You came by the set-up link, so you become an administrator here. The link works once.',
  'workspace.your-name': 'Your name',
  'workspace.your-name-help': 'Stands beside what you change. It can be any name.',
  'workspace.set-up-go': 'Continue',
  'workspace.link-incomplete': 'This link is incomplete',
  'workspace.link-incomplete-text':
    'The long code at its end is missing. That is also so after a reload: the code is kept out of the address on purpose.',
  'workspace.link-used': 'This link has been used',
  'workspace.link-used-text': 'A set-up link works once, so that nobody who finds it later comes in by it.',
  'workspace.link-invalid': 'This link does not work',
  'workspace.link-invalid-text':
    'It is older than 24 hours, was cut short when it was copied, or belongs to another server.',
  'workspace.link-step-start': 'Start the server again: it prints a new link each time.',
  'workspace.link-step-open': 'Open the whole link that the server printed. It ends in /set-up, # and a long code.',
  'workspace.link-signed-in': 'You have set up Entitle in this browser already? Then you are still signed in.',
  'workspace.link-go-on': 'Go to Entitle',
} as const

const wayWords = {
  'workspace.demo': 'Explore with demo data',
  'workspace.demo-text':
    'A made-up company with devices, agreements and license groups, ready in a moment. It stays in this workspace: for your own data, start another one.',
  'workspace.demo-load': 'Load demo data',
  'workspace.demo-terminal': 'Or in a terminal: {command}',
  'workspace.demo-loading': 'The demo company is being set up…',
  'workspace.demo-loaded':
    'Demo data loaded: {count} device is managed | Demo data loaded: {count} devices are managed',
  'workspace.demo-failed': 'The demo data was not loaded',
  'workspace.demo-administrators': 'Only administrators can load demo data.',
  'workspace.demo-not-empty': 'This workspace holds data of its own already, so demo data stays out of it.',
  'workspace.empty': 'Start empty',
  'workspace.empty-text':
    'Your own devices and agreements from the first minute. It begins with one device that reports its software.',
  'workspace.empty-meanwhile': 'You need not wait for it: look through the catalog, or prepare your license groups.',
  'workspace.empty-catalog': 'Catalog',
  'workspace.empty-groups': 'License groups',
} as const

export const workspaceWords = {
  ...setUpWords,
  ...wayWords,
  'workspace.welcome': 'Welcome to Entitle',
  'workspace.why': 'One managed device opens the Licenses workspace',
  'workspace.why-text':
    'Entitle compares what your agreements entitle you to with what is installed. Until a device reports its software there is nothing to compare with, so the agreements wait.',
  'workspace.watch': 'Waiting for the first device. This page notices it by itself.',
  'workspace.watch-failed': 'This page cannot look for the first device just now and keeps trying.',
  'workspace.open': 'The Licenses workspace is open',
  'workspace.open-devices': '{count} device is managed. | {count} devices are managed.',
  'workspace.open-first': '{name} is managed now',
  'workspace.open-software':
    '{name} reported {count} package. The Licenses workspace is open. | {name} reported {count} packages. The Licenses workspace is open.',
  'workspace.open-go': 'Go on',
} as const
