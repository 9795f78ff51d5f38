import { onUnmounted } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { useWords } from '../lib/i18n/useWords.ts'
import { useConfirm } from '../ui/useConfirm.ts'
import { useUnloadGuard } from '../ui/useUnloadGuard.ts'
import { type RegisterChoices, forgetRegisterDraft } from './register-draft.ts'

/** Asks before a register that is not imported yet is left behind; `allow` once it is. */
export function useRegisterLeave(choices: RegisterChoices): { allow: () => void } {
  const { t } = useWords()
  const confirm = useConfirm()
  let done = false
  let left = false

  useUnloadGuard(() => !done && choices.file !== null)
  onBeforeRouteLeave(async () => {
    const leave =
      done ||
      choices.file === null ||
      (await confirm({
        title: t('register.leave-title'),
        text: t('register.leave-text'),
        confirm: t('register.leave'),
        cancel: t('form.stay'),
        color: 'warning',
      }))
    left = leave
    return leave
  })
  onUnmounted(() => left && forgetRegisterDraft())

  function allow() {
    done = true
    left = true
  }

  return { allow }
}
