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
  /** Shown from this width of the screen on, in rem. Cards have all but those that want 90 and more. */
  from?: 80 | 90 | 96 | undefined
  /** What the row is about: as a card it needs no label. */
  heading?: boolean
  /** For columns of buttons: the label is only read out. */
  hiddenLabel?: boolean
}

export interface TableSort<Field extends string> {
  field: Field
  direction: 'ASC' | 'DESC'
}
