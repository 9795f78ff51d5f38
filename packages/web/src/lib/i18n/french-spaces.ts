/**
 * Puts the spaces that French wants before a sign where words have a plain one, so that no line begins with `?` or `:` and no
 * translator has to type what no keyboard has: narrow before `;`, `?` and `!`, wide before `:` and inside « ».
 */
export function frenchSpaces(text: string): string {
  return text.replace(/ (?=[;?!])/g, '\u202f').replace(/ (?=[:»])|(?<=«) /g, '\u00a0')
}
