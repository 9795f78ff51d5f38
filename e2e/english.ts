import type { Page } from 'playwright-core'
import { wordsIn } from './words.ts'

// Words of the component library, which are in no dictionary of ours.
const ofLibrary = ['Show popup', 'Increment', 'Decrement', 'Increase', 'Decrease', 'Empty', 'day,', 'month,', 'year,']

/** What a French page says in English, whole texts and names that only assistive technology reads. */
export async function englishOn(page: Page): Promise<string[]> {
  const [english, french] = await Promise.all([wordsIn('en'), wordsIn('fr')])
  const isFrench = matcherOf(Object.values(french))
  const isEnglish = matcherOf([...Object.values(english), ...ofLibrary])
  return (await saidOn(page)).filter((text) => isEnglish(text) && !isFrench(text))
}

function matcherOf(words: readonly string[]): (text: string) => boolean {
  const forms = words
    .flatMap((word) => word.split(' | '))
    .filter((form) => /\p{L}{2}/u.test(form.replaceAll(/\{.*?\}/g, '')))
  const pattern = new RegExp(`^(${forms.map(patternOf).join('|')})$`, 'u')
  return (text) => pattern.test(text)
}

// A placeholder may hold anything, and {'|'} is how the dictionary writes the sign itself.
function patternOf(form: string): string {
  const parts = form.split(/(\{[^}]*\})/)
  return parts.map((part) => (/^\{\w+\}$/.test(part) ? '.+' : literal(part.replace(/^\{'(.)'\}$/, '$1')))).join('')
}

const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

async function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const attributes = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt']
    const names = [...document.querySelectorAll(attributes.map((name) => `[${name}]`).join())].flatMap((element) =>
      attributes.map((name) => element.getAttribute(name) ?? ''),
    )
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '')
    return [...new Set([...names, ...texts].map((text) => text.trim()).filter((text) => text !== ''))]
  })
}
