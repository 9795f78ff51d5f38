import { onUnmounted } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { useWords } from '../lib/i18n/useWords.ts'
import { useConfirm } from '../ui/useConfirm.ts'
import { useUnloadGuard } from '../ui/useUnloadGuard.ts'
import { forgetPairDraft } from './pair-draft.ts'
import type { UsePairImport } from './usePairImport.ts'

/** Asks before a file that is not imported yet is left behind; `allow` once it is. */
export function usePairLeave(flow: UsePairImport): { allow: () => void } {
  const { t } = useWords()
  const confirm = useConfirm()
  let done = false
  let left = false

  useUnloadGuard(() => !done && flow.dirty())
  onBeforeRouteLeave(async () => {
    const corrected = flow.lines.edits.value.length
    const leave =
      done ||
      !flow.dirty() ||
      (await confirm({
        title: t('pair-import.leave-title'),
        text: corrected > 0 ? t('pair-import.leave-corrected', { count: corrected }) : t('pair-import.leave-text'),
        confirm: t('pair-import.leave'),
        cancel: t('form.stay'),
        color: 'warning',
      }))
    left = leave
    return leave
  })
  onUnmounted(() => left && forgetPairDraft())

  function allow() {
    done = true
    forgetPairDraft()
  }

  return { allow }
}
