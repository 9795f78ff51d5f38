/** A file of pairs as a vendor's portal gives it, for the programme Open Value, with the lines that are wrong. */
export interface PairsFile {
  text: string
  /** What each cell of a line should hold, by line number from 1. */
  right(line: number): { number: string; name: string }
  wrong: readonly number[]
}

/** So many lines, semicolons between the cells; of each ten, one name. Some of them are wrong in five ways. */
export function pairsFile(lines: number, wrongLines: number): PairsFile {
  const step = Math.floor(lines / wrongLines)
  const wrong = Array.from({ length: wrongLines }, (_, n) => (n + 1) * step)
  const right = (line: number) => ({ number: `01-${10_000 + line}`, name: `Contoso ${Math.ceil(line / 10)}` })
  const damages: ((number: string, name: string) => string)[] = [
    (number, name) => `${number};${number};${name} #1`,
    (number, name) => `${number};;${name}`,
    (number, name) => `${number};01-99999;${name}`,
    (number, name) => `${number};${number};Caf\u00e9 ${name}`,
    (_, name) => `${right(1).number};${right(1).number};${name}`,
  ]
  const rows = Array.from({ length: lines }, (_, index) => {
    const { number, name } = right(index + 1)
    const damage = damages[wrong.indexOf(index + 1) % damages.length]
    return damage ? damage(number, name) : `${number};${number};${name}`
  })
  return { text: `${rows.join('\r\n')}\r\n`, right, wrong }
}
