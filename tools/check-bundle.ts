import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

// Fails when the first load of the list of agreements, in French (whose words are the longer ones), outgrows its budget.

const budgetKB = { js: 280, css: 30 }
const entries = ['index.html', 'src/app/first-words.fr.ts', 'src/agreement/AgreementListPage.vue']

interface Chunk {
  file: string
  imports?: string[]
  css?: string[]
}

const dist = fileURLToPath(new URL('../packages/web/dist', import.meta.url))
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>

function loadedWith(name: string, seen: Set<string>): void {
  if (seen.has(name)) return
  seen.add(name)
  const chunk = manifest[name]
  if (!chunk) throw new Error(`${name} is not in the manifest of the build`)
  for (const other of chunk.imports ?? []) loadedWith(other, seen)
}

function gzipKB(files: Iterable<string>): number {
  const bytes = [...new Set(files)].map((file) => gzipSync(readFileSync(join(dist, file))).length)
  return bytes.reduce((sum, size) => sum + size, 0) / 1000
}

const names = new Set<string>()
for (const entry of entries) loadedWith(entry, names)
const chunks = [...names].map((name) => manifest[name]).filter((chunk) => chunk !== undefined)
const found = { js: gzipKB(chunks.map(({ file }) => file)), css: gzipKB(chunks.flatMap(({ css }) => css ?? [])) }

for (const kind of ['js', 'css'] as const) {
  const over = found[kind] > budgetKB[kind]
  console.log(`${kind} ${found[kind].toFixed(1)} kB gzip of ${budgetKB[kind]} kB${over ? ': too much' : ''}`)
  if (over) process.exitCode = 1
}
