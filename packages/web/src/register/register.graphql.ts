import { type ResultOf, type VariablesOf, graphql } from '../lib/graphql.ts'

export const RegisterSurvey = graphql(`
  query RegisterSurvey(
    $uploadId: ID!
    $sheet: String
    $separator: String
    $encoding: RegisterEncoding
    $headerLine: Int
    $language: RegisterLanguage!
  ) {
    registerFile(
      uploadId: $uploadId
      sheet: $sheet
      separator: $separator
      encoding: $encoding
      headerLine: $headerLine
      language: $language
    ) {
      format
      sheets
      sheet
      separator
      encoding
      headerLine
      rowCount
      dateOrder
      decimalMark
      columns {
        position
        header
        samples
        fields
      }
    }
  }
`)

const RegisterProblem = graphql(`
  fragment RegisterProblem on ImportProblem @_unmask {
    line
    column
    value
    code
    found
    position
    limit
    otherLine
    agreementId
  }
`)

const RegisterFigures = graphql(`
  fragment RegisterFigures on RegisterReport @_unmask {
    id
    saved
    fileName
    header
    read
    added
    changed
    unchanged
    rejected
    agreementsAdded
    agreementsChanged
    groupsAdded
    purchasesAdded
    purchasesRemoved
    problemCount
    obstacles {
      code
      message
    }
    problemCounts {
      code
      count
    }
  }
`)

const RegisterLineFacts = graphql(
  `
    fragment RegisterLineFacts on RegisterLine @_unmask {
      line
      cells
      outcome
      agreementId
      agreementName
      problems(take: 3) {
        ...RegisterProblem
      }
    }
  `,
  [RegisterProblem],
)

/** What is unknown to the catalog, most frequent first. */
export const RegisterNames = graphql(`
  query RegisterNames($input: RegisterImportInput!, $take: Int!) {
    previewRegisterImport(input: $input) {
      unknownPublisherCount
      unknownProductTitleCount
      unknownPublishers(take: $take) {
        name
        lineCount
        suggestions(take: 3) {
          id
          name
        }
      }
      unknownProductTitles(take: $take) {
        publisher {
          id
          name
        }
        name
        lineCount
        suggestions(take: 3) {
          id
          name
        }
      }
    }
  }
`)

export const RegisterPreview = graphql(
  `
    query RegisterPreview($input: RegisterImportInput!, $skip: Int!, $take: Int!, $code: String, $lines: Boolean!) {
      previewRegisterImport(input: $input) {
        ...RegisterFigures
        lines(skip: $skip, take: $take) @include(if: $lines) {
          ...RegisterLineFacts
        }
        problems(skip: $skip, take: $take, code: $code) @skip(if: $lines) {
          ...RegisterProblem
        }
      }
    }
  `,
  [RegisterFigures, RegisterLineFacts, RegisterProblem],
)

export const RegisterAnnotated = graphql(`
  query RegisterAnnotated($input: RegisterImportInput!) {
    previewRegisterImport(input: $input) {
      fileName
      annotatedCsv
    }
  }
`)

export const ImportRegister = graphql(`
  mutation ImportRegister($input: RegisterImportInput!) {
    importRegister(input: $input) {
      id
      resultUrl
    }
  }
`)

export const RegisterResult = graphql(
  `
    query RegisterResult($id: ID!, $skip: Int!, $take: Int!) {
      registerImport(id: $id) {
        ...RegisterFigures
        finishedAt
        importedBy
        lines(skip: $skip, take: $take, onlyProblems: true) {
          ...RegisterLineFacts
        }
      }
    }
  `,
  [RegisterFigures, RegisterLineFacts],
)

export const RegisterResultFile = graphql(`
  query RegisterResultFile($id: ID!) {
    registerImport(id: $id) {
      fileName
      annotatedCsv
    }
  }
`)

/** Asks for what the catalog lacks (product.md rule 12). */
export const RequestEntry = graphql(`
  mutation RequestEntryOfRegister($publisherName: String!, $productTitle: String) {
    requestCatalogEntry(publisherName: $publisherName, productTitle: $productTitle) {
      id
    }
  }
`)

export type RegisterFile = ResultOf<typeof RegisterSurvey>['registerFile']
export type RegisterColumn = RegisterFile['columns'][number]
export type RegisterImportInput = VariablesOf<typeof ImportRegister>['input']
export type RegisterReport = ResultOf<typeof RegisterPreview>['previewRegisterImport']
export type RegisterFigures = ResultOf<typeof RegisterFigures>
export type RegisterProblem = ResultOf<typeof RegisterProblem>
export type RegisterLine = ResultOf<typeof RegisterLineFacts>
export type UnknownNames = ResultOf<typeof RegisterNames>['previewRegisterImport']
export type RegisterDone = NonNullable<ResultOf<typeof RegisterResult>['registerImport']>
