import type { VolumeProgram } from '@entitle/schema/agreement/agreement-pair.values'

export interface DemoVolumeAgreement {
  name: string
  program: VolumeProgram
  pairs: [number: string, partnerNumber: string][]
  /** Its first and last day, counted from today. */
  from: number | null
  to: number | null
  group: string | null
}

const openValue = (...numbers: string[]): [string, string][] => numbers.map((number) => [number, number])

/** What the demo company bought of Microsoft: under every programme, each pair short enough for either limit. */
export const demoVolumeAgreements: DemoVolumeAgreement[] = [
  {
    name: 'Microsoft Enterprise Agreement',
    program: 'SELECT_ENTERPRISE',
    pairs: [
      ['01E73529', '8034412'],
      ['01E73529', '8034977'],
      ['01E73529', '5120366'],
    ],
    from: -500,
    to: 595,
    group: 'IT Department',
  },
  {
    name: 'Microsoft Select Plus',
    program: 'SELECT_ENTERPRISE',
    pairs: [
      ['S2034871', '7461203'],
      ['S2034871', '7461588'],
    ],
    from: -900,
    to: 195,
    group: 'IT Department',
  },
  {
    name: 'Microsoft Open Value, siège',
    program: 'OPEN_VALUE',
    pairs: openValue('V6203918', 'V6204475'),
    from: -640,
    to: 455,
    group: 'Siège Lyon',
  },
  {
    name: 'Microsoft Open License, London',
    program: 'OPEN',
    pairs: [
      ['65318842', '47120093'],
      ['65318842', '47120457'],
      ['66904127', '48233916'],
      ['66904127', '48233981'],
      ['67750236', '49006142'],
      ['68019953', '49551870'],
    ],
    from: null,
    to: null,
    group: 'London Office',
  },
  {
    name: 'Microsoft Open Value Subscription',
    program: 'OPEN_VALUE',
    pairs: openValue('V7718206'),
    from: -305,
    to: 60,
    group: null,
  },
]
