export interface TableColumn<Key extends string> {
  /** Names the slot of its cells: `cell-<key>`. */
  key: Key
  label: string
  /** The field the server sorts by; without one the column cannot be sorted. */
  sort?: string
  /** Numbers: to the right, digits of one width. */
  numeric?: boolean
  /** No wider than its content. */
  narrow?: boolean
  /** Shown only where there is plenty of room: neither on narrow screens nor on cards. */
  wide?: boolean
  /** What the row is about: as a card it needs no label. */
  heading?: boolean
  /** For columns of buttons: the label is only read out. */
  hiddenLabel?: boolean
}

export interface TableSort<Field extends string> {
  field: Field
  direction: 'ASC' | 'DESC'
}
