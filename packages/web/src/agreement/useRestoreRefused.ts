import { useOverlay } from '@nuxt/ui/composables/useOverlay'
import { defineAsyncComponent } from 'vue'
import type { Rejection } from '../lib/rejection.ts'

const RestoreRefusedDialog = defineAsyncComponent(() => import('./RestoreRefusedDialog.vue'))

type Overlays = ReturnType<typeof useOverlay>

const createDialog = (overlays: Overlays) => overlays.create(RestoreRefusedDialog)
// As in useConfirm: the library keeps every dialog that it ever made.
const dialogs = new WeakMap<Overlays, ReturnType<typeof createDialog>>()

/** Says why deleted agreements cannot come back: from a toast too, wherever the person is by then. */
export function useRestoreRefused(): (rejection: Rejection) => Promise<void> {
  const overlays = useOverlay()
  const dialog = dialogs.get(overlays) ?? createDialog(overlays)
  dialogs.set(overlays, dialog)
  return async (rejection) => void (await dialog.open({ rejection }))
}
