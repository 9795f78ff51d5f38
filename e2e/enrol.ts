import type { Server } from './server.ts'

interface Software {
  name: string
  publisher?: string
}

/** Reports a device, which enrols it; without software none of it can need a license yet. */
export async function reportDevice(server: Server, software: readonly Software[] = []): Promise<void> {
  await server.ask('mutation ($input: SubmitInventoryInput!) { submitInventory(input: $input) { id } }', {
    input: { deviceId: 'pc-0001', deviceName: 'PC-0001', operatingSystem: 'Windows 11 Enterprise', software },
  })
}
