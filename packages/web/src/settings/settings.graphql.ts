import { graphql } from '../lib/graphql.ts'

export const SettingsNow = graphql(`
  query SettingsNow {
    settings {
      requireManagedDevice
      pairLengthLimit
    }
  }
`)

export const ChangeSettings = graphql(`
  mutation ChangeSettings($input: SettingsInput!) {
    changeSettings(input: $input) {
      requireManagedDevice
      pairLengthLimit
    }
  }
`)
