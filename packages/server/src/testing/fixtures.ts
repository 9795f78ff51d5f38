import type { AddSoftwareAgreementInput } from '@entitle/schema/agreement/agreement.inputs'
import type { PairNumbers } from '@entitle/schema/agreement/agreement-pair.rules'
import type { AddVolumeAgreementInput } from '@entitle/schema/agreement/volume-agreement.inputs'
import type { TestApp } from './test-app.ts'

export const addAgreement = `mutation ($input: AddSoftwareAgreementInput!) { addSoftwareAgreement(input: $input) {
  id version kind name status group { id name } publisher { id name } productTitle { id name publisher { name } licenseRequired }
  licenseCount metric startDate endDate noticeDate externalReference details url createdAt updatedAt deletedAt
} }`

export interface AddedAgreement {
  id: string
  version: number
  name: string
  status: string
  group: { id: string; name: string } | null
}

/** Enrols a device with some software, which other-software agreements wait for. */
export async function enrollDevice(app: TestApp): Promise<void> {
  const input = { deviceId: 'pc-1', deviceName: 'PC-1', software: [{ name: 'AutoCAD LT 2026' }] }
  await app.get('mutation ($input: SubmitInventoryInput!) { submitInventory(input: $input) { id } }', { input })
}

/** A publisher of this name with one title: what an agreement names. */
export async function addTitle(
  app: TestApp,
  publisher: string,
  title: string,
): Promise<Pick<AddSoftwareAgreementInput, 'publisherId' | 'productTitleId'>> {
  const { addPublisher } = await app.get<{ addPublisher: { id: string } }>(
    'mutation ($name: String!) { addPublisher(name: $name) { id } }',
    { name: publisher },
  )
  const publisherId = addPublisher.id
  const { addProductTitle } = await app.get<{ addProductTitle: { id: string } }>(
    'mutation ($publisherId: ID!, $name: String!) { addProductTitle(publisherId: $publisherId, name: $name) { id } }',
    { publisherId, name: title },
  )
  return { publisherId, productTitleId: addProductTitle.id }
}

/** Adds an agreement, and throws when it is refused. */
export async function add(app: TestApp, input: AddSoftwareAgreementInput): Promise<AddedAgreement> {
  return (await app.get<{ addSoftwareAgreement: AddedAgreement }>(addAgreement, { input })).addSoftwareAgreement
}

export const addVolumeAgreement = `mutation ($input: AddVolumeAgreementInput!) { addVolumeAgreement(input: $input) {
  id version kind name program status group { id name } publisher { name } productTitle { name }
  licenseCount metric startDate endDate noticeDate externalReference details pairCount
  pairs { id number partnerNumber status checkedAt message } createdAt updatedAt deletedAt
} }`

export interface AddedVolumeAgreement extends AddedAgreement {
  pairCount: number
  pairs: { id: string; number: string; partnerNumber: string }[]
}

/** Adds a volume licensing agreement, of Select and Enterprise when nothing is said, and throws when it is refused. */
export async function addVolume(
  app: TestApp,
  input: Pick<AddVolumeAgreementInput, 'name' | 'pairs'> & Partial<AddVolumeAgreementInput>,
): Promise<AddedVolumeAgreement> {
  const variables = { input: { program: 'SELECT_ENTERPRISE', ...input } }
  return (await app.get<{ addVolumeAgreement: AddedVolumeAgreement }>(addVolumeAgreement, variables)).addVolumeAgreement
}

/** Many pairs, each another, of 16 characters: those of one `series` are those of no other. */
export function pairsOf(series: string, count: number): PairNumbers[] {
  return Array.from({ length: count }, (_, n) => ({ number: `${series}-${n + 1_000_0}`, partnerNumber: '7654321' }))
}
