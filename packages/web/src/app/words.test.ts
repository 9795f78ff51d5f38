import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'vue/compiler-sfc'
import { describe, expect, test } from 'vitest'
import { words as english } from './words.en.ts'
import { words as french } from './words.fr.ts'

const source = join(import.meta.dirname, '..')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(vue|ts)$/.test(file))
const shipped = files.filter((file) => !/(\.test|\.d)\.ts$|^testing/.test(file))
const read = (file: string) => readFileSync(join(source, file), 'utf8')

describe('words', () => {
  test.each(Object.keys(english))('%s asks for the same in French, and is translated', (key) => {
    const [one, other] = [english, french].map((words) => words[key as keyof typeof words])
    expect(placeholders(other)).toEqual(placeholders(one))
    expect(other?.split(' | ')).toHaveLength(one?.split(' | ').length ?? 0)
    expect(other).not.toContain('accord ')
  })

  test('no two slices give the same key', () => {
    const keys = shipped.filter((file) => file.endsWith('words.en.ts')).flatMap((file) => keysIn(read(file)))
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  test('each slice keeps to its own prefix', () => {
    const slices = shipped.filter((file) => /^\w+[/\\]words\.en\.ts$/.test(file) && !file.startsWith('app'))
    for (const file of slices) {
      const prefix = `${file.split(/[/\\]/)[0]}.`
      expect(keysIn(read(file)).filter((key) => !key.startsWith(prefix))).toEqual([])
    }
  })

  test('every key that is used exists', () => {
    const missing = shipped.flatMap((file) =>
      usedIn(read(file))
        .filter((key) => !Object.keys(english).some((known) => matches(known, key)))
        .map((key) => `${file}: ${key}`),
    )
    expect(missing).toEqual([])
  })

  test('every word is used', () => {
    const text = shipped
      .filter((file) => !file.includes('words.'))
      .map(read)
      .join('\n')
    // Codes and rules come from the server.
    const sent = ['error.*', 'rule.*']
    const built = [...text.matchAll(/`([\w-]+\.[^`]*\$\{[^`]*)`/g)].map(([, template]) => withStars(template ?? ''))
    const unused = Object.keys(english).filter(
      (key) => !text.includes(`'${key}'`) && ![...sent, ...built].some((pattern) => matches(key, pattern)),
    )
    expect(unused).toEqual([])
  })
})

describe('templates', () => {
  const components = shipped.filter((file) => file.endsWith('.vue'))

  test.each(components)('%s holds no literal text', (file) => {
    const { descriptor } = parse(read(file), { filename: file })
    expect(descriptor.template?.ast?.children.flatMap(literals) ?? []).toEqual([])
  })
})

const spoken = ['label', 'title', 'placeholder', 'aria-label', 'alt', 'description', 'text', 'help', 'hint', 'legend']

interface TemplateNode {
  type: number
  content?: unknown
  props?: {
    type: number
    name: string
    value?: { content: string }
    arg?: { content?: string }
    exp?: { content?: string }
  }[]
  children?: unknown
}

/** Texts of a template that no language switch reaches; numbers and signs are of every language. */
function literals(child: unknown): string[] {
  const node = child as TemplateNode
  const own = node.type === 2 && /\p{L}/u.test(String(node.content)) ? [String(node.content).trim()] : []
  const attributes = (node.props ?? []).flatMap((prop) => {
    const name = prop.type === 6 ? prop.name : prop.arg?.content
    const text =
      prop.type === 6 ? prop.value?.content : /^\s*(['"`])(?:(?!\1|\$\{).)*\1\s*$/s.exec(prop.exp?.content ?? '')?.[0]
    return name && spoken.includes(name) && text && /\p{L}/u.test(text) ? [`${name}=${text}`] : []
  })
  const below = Array.isArray(node.children) ? node.children.flatMap(literals) : []
  return [...own, ...attributes, ...below]
}

/** Keys given to `t`; what is put in at run time stands as `*`. */
function usedIn(text: string): string[] {
  const calls = text.matchAll(/\bt\(\s*(?:'([^']+)'|`([^`]+)`)/g)
  return [...calls].map(([, plain, template]) => plain ?? withStars(template ?? ''))
}

function withStars(template: string): string {
  return template.replace(/\$\{[^}]*\}/g, '*')
}

function matches(key: string, pattern: string): boolean {
  const parts = pattern.replaceAll('.', '[.]').split('*')
  return new RegExp(`^${parts.join('.+')}$`).test(key)
}

function keysIn(text: string): string[] {
  return [...text.matchAll(/^\s*'([^']+)':/gm)].map(([, key]) => key ?? '')
}

function placeholders(text: string | undefined): string[] {
  return [...new Set((text ?? '').match(/\{\w+\}/g))].toSorted()
}
