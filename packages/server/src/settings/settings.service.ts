import type { Settings, SettingsInput } from '@entitle/schema/settings/settings'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/database/transaction.ts'
import { SettingEntity } from './setting.entity.ts'

const defaults: Settings = { pairLengthLimit: 'PAIR_16', requireManagedDevice: true }

/** What administrators chose, or else the defaults. */
export async function settingsOf({ em }: Pick<Context, 'em'>): Promise<Settings> {
  const stored = await em.find(SettingEntity)
  return { ...defaults, ...Object.fromEntries(stored.map(({ name, value }) => [name, JSON.parse(value)])) }
}

/** Changes what is given; null and what is left out stay. */
export function changeSettings(ctx: Context, input: SettingsInput): Promise<Settings> {
  return inTransaction(ctx, 'settings.change', async (own) => {
    const before = await settingsOf(own)
    const chosen = Object.entries(input).filter(([, value]) => value !== null && value !== undefined)
    const after: Settings = { ...before, ...Object.fromEntries(chosen) }
    for (const [name, value] of chosen) {
      await own.em.upsert(SettingEntity, { name, value: JSON.stringify(value) }, ['name'])
    }
    await own.record('settings', 0, before, after)
    return after
  })
}
