import type { RegisterImportInput } from '@entitle/schema/register/register.inputs'
import { searchKey } from '@entitle/schema/shared/search-key.rules'
import {
  knownPublishers,
  publishersCalled,
  publishersOfTitles,
  titleKey,
  type TitleOfPublisher,
  titlesCalled,
} from '../catalog/catalog-names.service.ts'
import type { Context } from '../platform/context.ts'
import { parseId } from '../platform/parse-id.ts'
import { type Draft, refuse } from './register-draft.ts'
import { remembered } from './remembered.ts'

/** Names of a file that the catalog does not know, and how many lines have each. */
export interface UnknownNames {
  publishers: Map<string, { name: string; lineCount: number }>
  /** By `titleKey`. */
  productTitles: Map<string, { publisherId: number; name: string; lineCount: number }>
}

type Choices = Pick<RegisterImportInput, 'publishers' | 'productTitles'>

/** Says which publisher and which title of the catalog each agreement is for; what is not known is never made. */
export async function resolveNames(ctx: Context, drafts: readonly Draft[], choices: Choices): Promise<UnknownNames> {
  const unknown: UnknownNames = { publishers: new Map(), productTitles: new Map() }
  await resolvePublishers(ctx, drafts, choices, unknown)
  await resolveTitles(ctx, drafts, choices, unknown)
  return unknown
}

async function resolvePublishers(
  ctx: Context,
  drafts: readonly Draft[],
  { publishers }: Choices,
  unknown: UnknownNames,
): Promise<void> {
  const names = drafts.flatMap(({ values: { publisher } }) => (publisher ? [publisher] : []))
  const known = await publishersCalled(ctx, names)
  const chosen = (publishers ?? []).map(({ name, publisherId }) => [searchKey(name), parseId(publisherId)] as const)
  const there = await knownPublishers(
    ctx,
    chosen.map(([, id]) => id),
  )
  for (const [key, id] of chosen) if (there.has(id)) known.set(key, id)
  const keyOf = remembered(searchKey)
  for (const draft of drafts) {
    const { publisher } = draft.values
    draft.publisherId = draft.current?.publisherId ?? null
    if (!publisher) continue
    const id = known.get(keyOf(publisher))
    draft.publisherId = id ?? null
    if (id !== undefined) continue
    refuse(draft, { field: 'PUBLISHER', rule: 'publisher.unknown', params: { found: publisher } })
    const key = keyOf(publisher)
    const before = unknown.publishers.get(key)
    unknown.publishers.set(key, { name: publisher, lineCount: (before?.lineCount ?? 0) + draft.lines.length })
  }
}

async function resolveTitles(
  ctx: Context,
  drafts: readonly Draft[],
  { productTitles }: Choices,
  unknown: UnknownNames,
): Promise<void> {
  const wanted = new Map(drafts.flatMap((draft) => titleOf(draft) ?? []).map((title) => [idOf(title), title]))
  const known = await titlesCalled(ctx, [...wanted.values()])
  const keys = new Map([...wanted].map(([id, title]) => [id, titleKey(title)]))
  const chosen = (productTitles ?? []).map(({ publisherId, name, productTitleId }) => ({
    publisherId: parseId(publisherId),
    name,
    id: parseId(productTitleId),
  }))
  const makers = await publishersOfTitles(
    ctx,
    chosen.map(({ id }) => id),
  )
  for (const choice of chosen) {
    if (makers.get(choice.id) === choice.publisherId) known.set(titleKey(choice), choice.id)
  }
  for (const draft of drafts) {
    const title = titleOf(draft)
    draft.productTitleId = draft.current?.productTitleId ?? null
    if (!title) continue
    const key = keys.get(idOf(title)) ?? ''
    const id = known.get(key)
    draft.productTitleId = id ?? null
    if (id !== undefined) continue
    refuse(draft, { field: 'PRODUCT_TITLE', rule: 'product-title.unknown', params: { found: title.name } })
    const before = unknown.productTitles.get(key)
    unknown.productTitles.set(key, {
      ...title,
      lineCount: (before?.lineCount ?? 0) + draft.lines.length,
    })
  }
}

// As the file writes it: what makes two writings the same is found out once for each.
const idOf = ({ publisherId, name }: TitleOfPublisher) => `${publisherId} ${name}`

// Of an unknown publisher nothing can be said about its titles.
function titleOf({ publisherId, values: { productTitle } }: Draft): TitleOfPublisher | null {
  return publisherId !== null && productTitle ? { publisherId, name: productTitle } : null
}
