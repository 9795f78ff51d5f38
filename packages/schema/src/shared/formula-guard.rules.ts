// What a spreadsheet takes for a formula, and runs, begins with one of these. A cell that begins with apostrophes and one
// of these is guarded too, or taking one apostrophe away again would change it.

const dangerous = /^'*[=+\-@\t\r]/
const guard = /^'+[=+\-@\t\r]/

/** A cell with an apostrophe in front where a spreadsheet would otherwise take it for a formula. */
export const guarded = (cell: string): string => (dangerous.test(cell) ? `'${cell}` : cell)

/** A cell as it was before `guarded`. */
export const unguarded = (cell: string): string => (guard.test(cell) ? cell.slice(1) : cell)
