import { type ResultOf, graphql } from '../lib/graphql.ts'

export const VolumeTerms = graphql(`
  query VolumeTerms {
    settings {
      pairLengthLimit
    }
  }
`)

export const AgreementOfPair = graphql(`
  query AgreementOfPair($pair: PairInput!) {
    agreementOfPair(pair: $pair) {
      id
      name
    }
  }
`)

export const AgreementPairs = graphql(`
  query AgreementPairs($id: ID!, $skip: Int!, $take: Int!) {
    agreement(id: $id) {
      id
      pairCount
      pairs(skip: $skip, take: $take) {
        id
        number
        partnerNumber
        status
        checkedAt
        message
      }
    }
    workspace {
      licensingServiceConfigured
    }
  }
`)

export type AgreementPair = NonNullable<ResultOf<typeof AgreementPairs>['agreement']>['pairs'][number]

export const PairImportFile = graphql(`
  query PairImportFile($id: ID!) {
    pairImport(id: $id) {
      id
      fileName
    }
  }
`)

export const AddVolumeAgreement = graphql(`
  mutation AddVolumeAgreement($input: AddVolumeAgreementInput!) {
    addVolumeAgreement(input: $input) {
      id
      name
    }
  }
`)

export const UpdateVolumeAgreement = graphql(`
  mutation UpdateVolumeAgreement($id: ID!, $version: Int!, $input: UpdateVolumeAgreementInput!) {
    updateVolumeAgreement(id: $id, version: $version, input: $input) {
      id
      name
    }
  }
`)
