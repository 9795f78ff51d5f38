import { searchKey } from '@entitle/schema/shared/search-key.rules'

export interface Parts {
  before: string
  match: string
  after: string
}

/** Splits a text around the first place that reads like `part`, as the search reads it; no match leaves it whole. */
export function partsAround(text: string, part: string): Parts {
  const wanted = searchKey(part)
  const characters = [...text.normalize('NFC')]
  // One folded string, and for each of its letters the character it came from: folding can make two of one.
  const folded = characters.map((character) => (/\s/u.test(character) ? ' ' : searchKey(character)))
  const at = folded.join('').indexOf(wanted)
  if (wanted === '' || at < 0) return { before: text, match: '', after: '' }
  const origin = folded.flatMap((letters, index) => Array<number>(letters.length).fill(index))
  const start = origin[at] ?? 0
  const end = (origin[at + wanted.length - 1] ?? start) + 1
  return {
    before: characters.slice(0, start).join(''),
    match: characters.slice(start, end).join(''),
    after: characters.slice(end).join(''),
  }
}
