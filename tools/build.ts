import { spawn } from 'node:child_process'
import { once } from 'node:events'

// Builds what changed of both sides, at once: neither needs the other. Without the package manager in between, which looks
// at every dependency each time it is called.

async function run(script: string, ...args: string[]): Promise<number> {
  const [code] = await once(spawn(process.execPath, [script, ...args], { stdio: 'inherit' }), 'exit')
  return typeof code === 'number' ? code : 1
}

const codes = await Promise.all([
  run('node_modules/typescript/bin/tsc', '-b', 'packages/server/tsconfig.build.json'),
  run('tools/build-web.ts'),
])
process.exitCode = Math.max(...codes)
