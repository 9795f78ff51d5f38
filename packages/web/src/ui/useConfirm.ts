import { useOverlay } from '@nuxt/ui/composables/useOverlay'
import { defineAsyncComponent } from 'vue'

export interface ConfirmQuestion {
  title: string
  /** What will happen, and what will not. */
  text: string
  /** Label of the button that does it: the act itself, never "OK". */
  confirm: string
  cancel: string
  color?: 'error' | 'warning' | 'primary'
}

// No part of the first load, but there before the first question: by then the server may be out of reach.
let loaded: Promise<typeof import('./AppConfirm.vue')> | undefined
const load = () =>
  (loaded ??= import('./AppConfirm.vue').catch((error) => {
    loaded = undefined // tried again with the question
    throw error
  }))
const AppConfirm = defineAsyncComponent(load)

type Overlays = ReturnType<typeof useOverlay>

const createDialog = (overlays: Overlays) => overlays.create(AppConfirm)
// One dialog for all questions: the library keeps every dialog that it ever made, and loses one that is destroyed on close.
const dialogs = new WeakMap<Overlays, ReturnType<typeof createDialog>>()

/** Asks before an act that cannot simply be taken back; true when the person goes through with it. */
export function useConfirm(): (question: ConfirmQuestion) => Promise<boolean> {
  load().catch(() => {})
  const overlays = useOverlay()
  const dialog = dialogs.get(overlays) ?? createDialog(overlays)
  dialogs.set(overlays, dialog)
  return async (question) => (await dialog.open(question)) === true
}
