import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Builds the web app when anything that it is made of has changed since the last build: a second start takes seconds.

const root = fileURLToPath(new URL('..', import.meta.url))
const web = join(root, 'packages/web')
const stamp = join(web, 'dist/.built')

const inputs = [
  'packages/web/*.{json,html,ts}',
  'packages/web/{src,public,vite}/**/*.*',
  'packages/schema/schema.graphql',
  'packages/schema/src/**/*.{rules,values}.ts',
  'pnpm-lock.yaml',
]
// Made by the build itself, or no part of it.
const besides = ['packages/web/src/graphql-env.d.ts', '**/*.test.ts']

// The type check reads these two, and a fresh checkout or install lacks them.
const byproducts = [join(web, 'src/graphql-env.d.ts'), join(web, 'node_modules/.nuxt-ui')]

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of globSync(inputs, { cwd: root, exclude: besides }).toSorted()) {
    const content = createHash('sha256').update(readFileSync(join(root, file)))
    hash.update(`${file} ${content.digest('hex')}\n`)
  }
  return hash.digest('hex')
}

function run(command: string, ...args: string[]): void {
  // The shims of the package manager take the Node that comes first: this one, not the one of the machine.
  const env = { ...process.env, PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter) }
  execFileSync(join(web, 'node_modules/.bin', command), args, { cwd: web, env, stdio: ['ignore', 'ignore', 'inherit'] })
}

const wanted = fingerprint()
const built = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
if (built !== wanted || !byproducts.every((path) => existsSync(path))) {
  run('gql.tada', 'generate-output')
  // Empties dist first, and the stamp with it: a build that was interrupted does not count.
  run('vite', 'build')
  writeFileSync(stamp, wanted)
}
