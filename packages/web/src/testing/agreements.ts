import { catalogPickerWords } from '../catalog/picker.words.en.ts'
import { agreementWords } from '../agreement/words.en.ts'
import { groupWords } from '../group/words.en.ts'
import { type Question, fakeServer } from './fake-server.ts'

type Reply = { data: unknown } | { errors: readonly { message: string; extensions?: unknown }[] }

/** Words of the pages of agreements. */
export const wordsOfAgreements = { ...agreementWords, ...catalogPickerWords, ...groupWords }

/** A stored agreement, as the API answers. */
export const autocad = {
  __typename: 'Agreement',
  id: '7',
  version: 3,
  kind: 'OTHER_SOFTWARE',
  program: null,
  name: 'AutoCAD Lyon',
  status: 'ACTIVE',
  licenseCount: 25,
  metric: 'PER_DEVICE',
  startDate: '2026-01-01',
  endDate: null,
  noticeDate: null,
  externalReference: null,
  details: 'Key: 1234',
  purchases: [],
  group: null,
  publisher: { __typename: 'Publisher', id: '1', name: 'Autodesk' },
  productTitle: { __typename: 'ProductTitle', id: '11', name: 'AutoCAD' },
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  deletedAt: null,
} as const

/** A stored volume licensing agreement. */
export const openValue = {
  ...autocad,
  id: '41',
  kind: 'VOLUME_LICENSING',
  program: 'OPEN_VALUE',
  name: 'Open Value Lyon',
  licenseCount: null,
  details: null,
  publisher: { __typename: 'Publisher', id: '2', name: 'Microsoft' },
  productTitle: null,
} as const

const usual: Readonly<Record<string, unknown>> = {
  AgreementsNamed: { agreements: { __typename: 'AgreementPage', items: [], totalItems: 0 } },
  AgreementPrecondition: {
    settings: { __typename: 'Settings', requireManagedDevice: true },
    workspace: { __typename: 'Workspace', deviceCount: 1, licensableSoftwareReported: true },
  },
  VolumeTerms: { settings: { __typename: 'Settings', pairLengthLimit: 'PAIR_16' } },
  AgreementOfPair: { agreementOfPair: null },
  LicenseGroupName: { licenseGroup: { __typename: 'LicenseGroup', id: '3', name: 'Ventes' } },
}

/** A server that answers by the name of the question, as usual unless something else is given. */
export function agreementServer(
  answers: Readonly<Record<string, (question: Question) => Reply | Promise<Reply>>>,
  role = 'LICENSE_MANAGER',
) {
  const server = fakeServer((question) => {
    const name = /(?:query|mutation) (\w+)/.exec(question.query)?.[1] ?? ''
    if (name === 'Viewer') return { data: { viewer: { __typename: 'Viewer', id: '1', name: 'Ada', role } } }
    return answers[name]?.(question) ?? { data: usual[name] ?? null }
  })
  const sent = (name: string) =>
    server.asked
      .filter(({ query }) => new RegExp(`(query|mutation) ${name}\\b`).test(query))
      .map(({ variables }) => variables)
  return { ...server, sent }
}
