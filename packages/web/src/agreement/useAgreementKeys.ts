import { type Ref, nextTick } from 'vue'
import { type RowKeys, useRowKeys } from '../lib/useRowKeys.ts'
import { useShortcuts } from '../lib/useShortcuts.ts'
import type { AgreementsSelected } from './useAgreementSelection.ts'
import type { OpenAgreement } from './useOpenAgreement.ts'

interface AgreementKeys extends RowKeys {
  /** Closes the side panel; the focus goes back to the row. */
  closePanel: () => void
}

/** The keys of the list of agreements, and of the one that is open beside it, which goes along. */
export function useAgreementKeys(
  items: Ref<readonly { id: string }[]>,
  selection: AgreementsSelected,
  opened: OpenAgreement,
): AgreementKeys {
  const keys = useRowKeys({
    rows: () => items.value,
    selection,
    current: () => opened.id.value,
    stays: isInPanel,
    moved: (id) => opened.id.value && opened.show(id),
  })

  function closePanel() {
    const { value: id } = opened.id
    opened.close()
    // After the columns are back, so that the row is where it will be.
    if (id) setTimeout(() => void nextTick(() => keys.focusRow(id)))
  }

  useShortcuts(() => ({
    Escape: opened.id.value ? closePanel : selection.count.value > 0 ? selection.clear : undefined,
  }))

  return { ...keys, closePanel }
}

const isInPanel = () => Boolean(document.activeElement?.closest('[data-side-panel]'))
