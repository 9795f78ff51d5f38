import { readFileSync } from 'node:fs'
import { addSoftwareAgreementRules } from '@entitle/schema/agreement/agreement.rules'
import { type AgreementStatus, agreementStatuses, licenseMetrics } from '@entitle/schema/agreement/agreement.values'
import { type VolumeProgram, volumePrograms } from '@entitle/schema/agreement/agreement-pair.values'
import { addVolumeAgreementRules } from '@entitle/schema/agreement/volume-agreement.rules'
import { submitInventoryRules } from '@entitle/schema/inventory/inventory.rules'
import { pairLengthLimits } from '@entitle/schema/settings/settings.values'
import { disclaimer } from '@entitle/schema/workspace/workspace.values'
import { parse } from 'csv-parse/sync'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { demoAgreements, demoDetails, demoGroups } from './demo-agreements.values.ts'
import { demoDevices } from './demo-devices.ts'
import { demoVolumeAgreements } from './demo-volume-agreements.values.ts'

const workspace = '{ workspace { enabled empty deviceCount licensableSoftwareReported groupLimit disclaimer } }'
const load = 'mutation { loadDemoData { enabled empty deviceCount licensableSoftwareReported } }'

interface Item {
  name: string
  status: AgreementStatus
  metric: string
  endDate: string | null
  details: string | null
  group: { name: string } | null
  publisher: { id: string }
  productTitle: { id: string } | null
  program: VolumeProgram | null
}

describe.each(databaseKinds)('the workspace on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    const now = () => new Date('2026-11-24T23:30:00Z')
    app = await startTestApp(kind, { now, env: { ENTITLE_TIME_ZONE: 'Europe/Paris' } })
  })
  afterAll(() => app.close())

  const agreements = async () => {
    const fields = 'name status metric endDate details group { name } publisher { id } productTitle { id } program'
    const { agreements: page } = await app.get<{ agreements: { items: Item[] } }>(
      `{ agreements(page: { take: 100 }) { items { ${fields} } } }`,
    )
    return page.items
  }

  test('is closed and empty at first', async () => {
    expect(await app.get(workspace, {}, 'READER')).toEqual({
      workspace: {
        enabled: false,
        empty: true,
        deviceCount: 0,
        licensableSoftwareReported: false,
        groupLimit: 500,
        disclaimer,
      },
    })
    expect(await app.refused(workspace, {}, null)).toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  test('the server says its version, its limits and its day to anybody', async () => {
    const asked = '{ server { version timeZone today maxTake maxCost maxDepth } }'
    expect(await app.get(asked, {}, null)).toEqual({
      server: {
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        timeZone: 'Europe/Paris',
        today: '2026-11-25',
        maxTake: 100,
        maxCost: 5000,
        maxDepth: 10,
      },
    })
  })

  test('only an administrator fills it', async () => {
    for (const role of ['LICENSE_MANAGER', 'HELPDESK', 'READER'] as const) {
      expect(await app.refused(load, {}, role)).toMatchObject({ code: 'FORBIDDEN' })
    }
  })

  test('demo data opens it', async () => {
    expect(await app.get(load)).toEqual({
      loadDemoData: { enabled: true, empty: false, deviceCount: 60, licensableSoftwareReported: true },
    })
    expect(await app.get('{ licenseGroups { totalItems } devices { totalItems } agreements { totalItems } }')).toEqual({
      licenseGroups: { totalItems: 8 },
      devices: { totalItems: 60 },
      agreements: { totalItems: 45 },
    })
  })

  test('demo data shows every status and metric, details, and agreements that are in no group', async () => {
    const items = await agreements()
    expect(new Set(items.map(({ status }) => status))).toEqual(new Set(agreementStatuses))
    expect(new Set(items.map(({ metric }) => metric))).toEqual(new Set(licenseMetrics))
    expect(items.filter(({ details }) => details !== null)).toHaveLength(Object.keys(demoDetails).length)
    expect(items.filter(({ group }) => group === null).length).toBeGreaterThan(2)
    expect(new Set(items.flatMap(({ group }) => group?.name ?? []))).toEqual(new Set(demoGroups))
    expect(new Set(items.flatMap(({ productTitle }) => productTitle?.id ?? [])).size).toBe(40)
    expect(new Set(items.flatMap(({ program }) => program ?? []))).toEqual(new Set(volumePrograms))
    expect(items.find(({ name }) => name === 'MicroStation, Montréal')).toMatchObject({
      endDate: '2026-11-25',
      status: 'EXPIRING_SOON',
    })
  })

  test('it is filled once', async () => {
    expect(await app.refused(load)).toMatchObject({ code: 'workspace.not-empty' })
    expect(await agreements()).toHaveLength(45)
  })

  test('what is in it is on the audit log', async () => {
    const rows = await app.application.database.reader.query(
      'SELECT action, COUNT(*) AS n FROM audit_entry GROUP BY action ORDER BY action',
    )
    const counts = Object.fromEntries(rows.map(({ action, n }: { action: string; n: unknown }) => [action, Number(n)]))
    expect(counts).toMatchObject({
      'agreement.add': 45,
      'device.enroll': 60,
      'group.create': 8,
      'workspace.load-demo': 1,
    })
  })
})

describe('the demo company', () => {
  test('names only titles of the starter catalog', () => {
    const csv = readFileSync(new URL('../catalog/starter-catalog.csv', import.meta.url))
    const known = new Set(parse(csv).map(([publisher, title]) => `${publisher}: ${title}`))
    const named = demoAgreements.map(({ publisher, title }) => `${publisher}: ${title}`)
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })

  test('breaks no rule', () => {
    for (const { name, count, metric } of demoAgreements) {
      const input = { name, publisherId: '1', productTitleId: '1', licenseCount: count, metric }
      expect([name, v.is(addSoftwareAgreementRules, input)]).toEqual([name, true])
    }
    for (const { name, program, pairs } of demoVolumeAgreements) {
      const input = { name, program, pairs: pairs.map(([number, partnerNumber]) => ({ number, partnerNumber })) }
      for (const lengthLimit of pairLengthLimits) {
        expect([name, v.is(addVolumeAgreementRules({ program, lengthLimit }), input)]).toEqual([name, true])
      }
    }
    for (const report of demoDevices()) expect(v.is(submitInventoryRules, report)).toBe(true)
  })

  test('is the same each time, and each of its devices another', () => {
    const devices = demoDevices()
    expect(devices).toEqual(demoDevices())
    for (const key of ['deviceId', 'deviceName', 'serialNumber', 'primaryUser'] as const) {
      expect(new Set(devices.map((device) => device[key])).size).toBe(60)
    }
  })
})
