const largest = 2_147_483_647

/** An id of the API as the integer it stands for; what cannot be an id is 0, which nothing has. */
export function parseId(id: string): number {
  const number = /^[1-9]\d{0,9}$/.test(id) ? Number(id) : 0
  return number <= largest ? number : 0
}
