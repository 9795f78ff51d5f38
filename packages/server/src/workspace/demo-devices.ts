import type { SubmitInventoryInput } from '@entitle/schema/inventory/inventory.inputs'
import { forWork, office, onEveryDevice, onSomeDevices, type Reported, type Work } from './demo-software.values.ts'

const sites = [
  { code: 'LYO', language: 'fr-fr' },
  { code: 'NAN', language: 'fr-fr' },
  { code: 'LIL', language: 'fr-fr' },
  { code: 'LON', language: 'en-gb' },
  { code: 'MTL', language: 'fr-ca' },
] as const

const givenNames = [
  'claire',
  'hugo',
  'amelia',
  'yanis',
  'louise',
  'oliver',
  'ines',
  'theo',
  'grace',
  'marc',
  'zoe',
  'liam',
]
const familyNames = ['morel', 'bernard', 'hughes', 'benali', 'tremblay', 'lefevre', 'wright', 'garnier', 'roy', 'costa']

// The work of 60 devices, in their order.
const devicesFor: Record<Work, number> = {
  engineering: 15,
  drawing: 5,
  design: 6,
  development: 10,
  finance: 8,
  office: 12,
  analysis: 4,
}

/** The reports of the devices of the demo company: the same ones each time. */
export function demoDevices(): SubmitInventoryInput[] {
  const works = Object.entries(devicesFor).flatMap(([work, count]) => Array.from({ length: count }, () => work as Work))
  return works.map(reportOf)
}

function reportOf(work: Work, n: number): SubmitInventoryInput {
  const { code, language } = pick(sites, n)
  const some = onSomeDevices.filter((_, position) => (n + position) % 4 === 0)
  const reported = [...onEveryDevice, office(language), ...forWork[work], ...some]
  const number = String(n + 1).padStart(3, '0')
  return {
    deviceId: `demo-${number}`,
    deviceName: `${code}-PC-${number}`,
    operatingSystem: n % 6 === 5 ? 'Microsoft Windows 10 Pro 22H2' : 'Microsoft Windows 11 Enterprise 25H2',
    serialNumber: `DEMO${(n * 7919 + 46_656).toString(36).toUpperCase()}`,
    primaryUser: `${pick(givenNames, n)}.${pick(familyNames, n * 3 + Math.floor(n / 12))}`,
    software: reported.map((each) => atVersion(each, n)),
  }
}

function atVersion({ versions, ...software }: Reported, n: number) {
  return { ...software, version: pick(versions, n) }
}

function pick<T>(list: readonly T[], n: number): T {
  return list[n % list.length] as T
}
