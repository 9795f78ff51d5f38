import { type Ref, type ShallowRef, ref, shallowRef } from 'vue'
import { useRoute } from 'vue-router'
import { downloadBlob, downloadFrom } from '../lib/download.ts'
import { fetchFile } from '../lib/fetch-file.ts'
import { type Rejection, rejectionOf } from '../lib/rejection.ts'
import { type ExportWish, exportForm, exportPath, exportQuery } from './export-address.ts'

export interface UseAgreementExport {
  asking: Ref<boolean>
  rejection: ShallowRef<Rejection | null>
  /** How many agreements a file of the list would have; null where the server does not say. */
  count: (wish: ExportWish) => Promise<number | null>
  /** Gives the file to the reader; false where it was refused. */
  download: (wish: ExportWish, ids: readonly string[] | undefined) => Promise<boolean>
}

/** Asks the server for a file of the agreements of the list that the page shows, or of some of them. */
export function useAgreementExport(): UseAgreementExport {
  const route = useRoute()
  const asking = ref(false)
  const rejection = shallowRef<Rejection | null>(null)
  const addressOf = (wish: ExportWish) => `${exportPath(wish.format)}?${exportQuery(route.query, wish)}`

  async function count(wish: ExportWish): Promise<number | null> {
    const { response } = await fetchFile(addressOf(wish), { method: 'HEAD' })
    return response ? Number(response.headers.get('x-total-count')) : null
  }

  async function download(wish: ExportWish, ids: readonly string[] | undefined): Promise<boolean> {
    asking.value = true
    rejection.value = null
    const path = exportPath(wish.format)
    // A thousand ids are more than an address may be; a large file is the browser's to take, not for the memory of a tab.
    const { response, error } = ids
      ? await fetchFile(path, { method: 'POST', body: exportForm(route.query, ids, wish) })
      : await fetchFile(addressOf(wish), { method: 'HEAD' })
    asking.value = false
    if (error) rejection.value = rejectionOf(error)
    else if (ids) downloadBlob(nameIn(response), await response.blob())
    else downloadFrom(new URL(addressOf(wish), document.baseURI).href)
    return !error
  }

  return { asking, rejection, count, download }
}

const nameIn = (response: Response): string =>
  /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? ''
