import { text } from '../platform/database/columns.ts'
import { defineEntity } from '../platform/database/define-entity.ts'

/** One thing that administrators chose, as JSON. What is not here has its default. */
export class Setting {
  name: string
  value: string
}

export const SettingEntity = defineEntity(Setting, {
  table: 'setting',
  columns: { name: { ...text(), primary: true }, value: text() },
})
