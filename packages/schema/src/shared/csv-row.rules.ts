/** A line of a CSV file, without its end: in quotes what would otherwise be taken for more cells, or more lines. */
export function csvRow(cells: readonly string[], separator: string): string {
  return cells.map((cell) => quoted(cell, separator)).join(separator)
}

function quoted(cell: string, separator: string): string {
  return /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell
}
