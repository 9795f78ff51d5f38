import { type ResultOf, type VariablesOf, graphql } from '../lib/graphql.ts'

const PairImportFacts = graphql(`
  fragment PairImportFacts on PairImportReport @_unmask {
    id
    saved
    read
    added
    alreadyKnown
    rejected
    agreementsAdded
    separator
    hasHeader
    lines {
      line
      cells
      outcome
      agreementId
      agreementName
    }
    problems {
      line
      column
      code
      found
      position
      limit
      otherLine
      agreementId
    }
  }
`)

/** What decides how pairs are judged, besides their programme. */
export const PairTermsNow = graphql(`
  query PairTermsNow {
    settings {
      pairLengthLimit
    }
  }
`)

export const PreviewPairImport = graphql(
  `
    query PreviewPairImport($input: PairImportInput!) {
      previewPairImport(input: $input) {
        ...PairImportFacts
      }
    }
  `,
  [PairImportFacts],
)

export const ImportPairs = graphql(
  `
    mutation ImportPairs($input: PairImportInput!) {
      importPairs(input: $input) {
        ...PairImportFacts
      }
    }
  `,
  [PairImportFacts],
)

export const PairImportDetail = graphql(
  `
    query PairImportDetail($id: ID!) {
      pairImport(id: $id) {
        ...PairImportFacts
        fileName
        program
        importedAt
        importedBy
      }
    }
  `,
  [PairImportFacts],
)

export type PairReport = ResultOf<typeof PairImportFacts>
export type PairImportResult = NonNullable<ResultOf<typeof PairImportDetail>['pairImport']>
export type PairImportInput = VariablesOf<typeof ImportPairs>['input']

export const GroupOfImport = graphql(`
  query GroupOfImport($id: ID!) {
    licenseGroup(id: $id) {
      id
      name
    }
  }
`)
