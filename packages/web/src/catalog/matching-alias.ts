import { partsAround } from '../lib/partsAround.ts'

interface Named {
  name: string
  aliases: readonly string[]
}

/** The other name by which a search found something whose usual name does not contain what was typed. */
export function matchingAlias({ name, aliases }: Named, typed: string): string | undefined {
  return contains(name, typed) ? undefined : aliases.find((alias) => contains(alias, typed))
}

function contains(text: string, part: string): boolean {
  return partsAround(text, part).match !== ''
}
