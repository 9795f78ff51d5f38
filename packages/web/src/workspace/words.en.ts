export const workspaceWords = {
  'workspace.welcome': 'Welcome to Entitle',
  'workspace.no-device': 'The Licenses workspace opens as soon as one device is managed.',
} as const
