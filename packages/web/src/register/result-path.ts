/** The page of an import, of the address that the server has for it: that of the app stands before it. */
export function resultPath(resultUrl: string | null | undefined): string | null {
  const id = /\/registers\/(\d+)$/.exec(resultUrl ?? '')?.[1]
  return id === undefined ? null : `/registers/${id}`
}
