import type { AddSoftwareAgreementInput } from '@entitle/schema/agreement/agreement.inputs'
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
