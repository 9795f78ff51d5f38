import { ask, type ServerOptions } from './server-api.ts'

/** `entitle demo`: the same as the button of the first page. */
export async function loadDemo(options: ServerOptions): Promise<void> {
  const { loadDemoData } = await ask<{ loadDemoData: { deviceCount: number } }>(
    options,
    'mutation { loadDemoData { deviceCount } }',
  )
  if (options.json) console.log(JSON.stringify(loadDemoData))
  else console.log(`Demo data is in, with ${loadDemoData.deviceCount} devices: open ${options.url}`)
}
