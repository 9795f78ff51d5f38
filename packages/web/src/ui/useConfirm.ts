import { useOverlay } from '@nuxt/ui/composables/useOverlay'
import AppConfirm from './AppConfirm.vue'

export interface ConfirmQuestion {
  title: string
  /** What will happen, and what will not. */
  text: string
  /** Label of the button that does it: the act itself, never "OK". */
  confirm: string
  cancel: string
  color?: 'error' | 'warning' | 'primary'
}

/** Asks before an act that cannot simply be taken back; true when the person goes through with it. */
export function useConfirm(): (question: ConfirmQuestion) => Promise<boolean> {
  const dialog = useOverlay().create(AppConfirm, { destroyOnClose: true })
  return async (question) => (await dialog.open(question)) === true
}
