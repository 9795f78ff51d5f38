import { softwareLimit } from '@entitle/schema/inventory/inventory.rules'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { DeviceEntity } from './device.entity.ts'
import { licensableSoftwareReported, managedDeviceCount } from './inventory.service.ts'

const submit = `mutation ($input: SubmitInventoryInput!) { submitInventory(input: $input) {
  id name operatingSystem serialNumber primaryUser source sourceId softwareCount enrolledAt lastSeenAt softwareReportedAt retiredAt url
} }`
const list =
  'query ($search: String, $page: PageInput) { devices(search: $search, page: $page) { totalItems nextCursor items { id name softwareCount } } }'

interface Device {
  id: string
  name: string
  softwareCount: number
  lastSeenAt: string
}
interface List {
  devices: { totalItems: number; nextCursor: string | null; items: Device[] }
}

const word = {
  name: 'Microsoft 365 Apps for enterprise - en-us',
  publisher: 'Microsoft Corporation',
  version: '16.0.1',
}
const chrome = { name: 'Google Chrome', publisher: 'Google LLC', version: '142.0.7444.60' }
const zip = { name: '7-Zip 24.09 (x64)', publisher: 'Igor Pavlov', version: '24.09' }

describe.each(databaseKinds)('inventory on %s', (kind) => {
  let app: TestApp
  let clock = new Date('2026-11-24T08:00:00Z')
  beforeAll(async () => {
    app = await startTestApp(kind, { now: () => clock })
  })
  afterAll(() => app.close())

  const report = async (deviceId: string, more: object = {}) => {
    clock = new Date(clock.getTime() + 60_000)
    const input = { deviceId, deviceName: deviceId.toUpperCase(), ...more }
    return (await app.get<{ submitInventory: Device }>(submit, { input })).submitInventory
  }
  const rows = (table: string, deviceId: string) =>
    app.application.database.reader.query(
      `SELECT s.name, i.first_seen${table === 'installation' ? '' : ', i.gone'} FROM ${table} i
       JOIN detected_software s ON s.id = i.software_id WHERE i.device_id = ${Number(deviceId)} ORDER BY s.name, i.first_seen`,
    )
  const moments = async (table: string, deviceId: string) =>
    (await rows(table, deviceId)).map((row: Record<string, string | number>) =>
      [row['name'], row['first_seen'], row['gone']]
        .filter((value) => value !== undefined)
        .map((value) => (/^\d+$/.test(String(value)) ? new Date(Number(value)).toISOString().slice(11, 16) : value))
        .join(' '),
    )
  const audit = (id: string) =>
    app.application.database.reader.query(
      `SELECT action, before, after FROM audit_entry WHERE noun = 'device' AND subject_id = ${Number(id)} ORDER BY id`,
    )
  const count = async (table: string) =>
    Number((await app.application.database.reader.query(`SELECT COUNT(*) AS n FROM ${table}`))[0].n)

  test('the first report enrols a device', async () => {
    expect(await managedDeviceCount(app.contextAs('READER'))).toBe(0)
    const device = await report('pc-1', { operatingSystem: 'Windows 11', serialNumber: ' S1 ', primaryUser: 'Zoé' })
    expect(device).toEqual({
      id: expect.stringMatching(/^\d+$/),
      name: 'PC-1',
      operatingSystem: 'Windows 11',
      serialNumber: 'S1',
      primaryUser: 'Zoé',
      source: 'API',
      sourceId: 'pc-1',
      softwareCount: 0,
      enrolledAt: clock.toISOString(),
      lastSeenAt: clock.toISOString(),
      softwareReportedAt: null,
      retiredAt: null,
      url: expect.stringMatching(/\/inventory\?search=PC-1$/),
    })
    expect(await managedDeviceCount(app.contextAs('READER'))).toBe(1)
    expect(await audit(device.id)).toEqual([
      { action: 'device.enroll', before: null, after: expect.stringContaining('"sourceId":"pc-1"') },
    ])
  })

  test('software that is left out or null is unchanged, an empty list is none', async () => {
    expect(await licensableSoftwareReported(app.contextAs('READER'))).toBe(false)
    expect(await report('pc-2', { software: [word, chrome] })).toMatchObject({ softwareCount: 2 })
    expect(await licensableSoftwareReported(app.contextAs('READER'))).toBe(true)
    expect(await report('pc-2')).toMatchObject({ softwareCount: 2 })
    expect(await report('pc-2', { software: null })).toMatchObject({ softwareCount: 2 })
    expect(await report('pc-2', { software: [] })).toMatchObject({ softwareCount: 0 })
    expect(await licensableSoftwareReported(app.contextAs('READER'))).toBe(false)
  })

  test('what else is left out is as known before, null is none', async () => {
    await report('pc-3', { operatingSystem: 'Windows 10', primaryUser: 'Ann' })
    expect(await report('pc-3')).toMatchObject({ operatingSystem: 'Windows 10', primaryUser: 'Ann' })
    expect(await report('pc-3', { primaryUser: null })).toMatchObject({
      operatingSystem: 'Windows 10',
      primaryUser: null,
    })
    expect(await report('pc-3', { deviceName: 'Portable Éric' })).toMatchObject({ name: 'Portable Éric' })
    const { devices } = await app.get<List>(list, { search: 'portable eric' })
    expect(devices.items).toHaveLength(1)
  })

  test('only what differs is written: what stays keeps when it was first seen', async () => {
    const { id } = await report('pc-4', { software: [word, chrome] })
    const first = clock.toISOString().slice(11, 16)
    await report('pc-4', { software: [word, zip] })
    const second = clock.toISOString().slice(11, 16)
    expect(await moments('installation', id)).toEqual([`${zip.name} ${second}`, `${word.name} ${first}`])
    expect(await moments('installation_history', id)).toEqual([`${chrome.name} ${first} ${second}`])
    await report('pc-4', { software: [word, chrome, zip] })
    const third = clock.toISOString().slice(11, 16)
    expect(await moments('installation', id)).toContain(`${chrome.name} ${third}`)
    await report('pc-4', { software: [] })
    const fourth = clock.toISOString().slice(11, 16)
    expect(await moments('installation_history', id)).toEqual([
      `${zip.name} ${second} ${fourth}`,
      `${chrome.name} ${first} ${second}`,
      `${chrome.name} ${third} ${fourth}`,
      `${word.name} ${first} ${fourth}`,
    ])
  })

  test('the same report again writes nothing but when the device was seen', async () => {
    const more = { operatingSystem: 'Windows 11', software: [word, chrome, zip] }
    const before = await report('pc-5', more)
    const tables = ['installation', 'installation_history', 'detected_software', 'device', 'audit_entry']
    const counts = await Promise.all(tables.map(count))
    const installed = await rows('installation', before.id)
    const after = await report('pc-5', { ...more, software: [zip, word, chrome] })
    expect(after).toEqual({ ...before, lastSeenAt: clock.toISOString(), softwareReportedAt: clock.toISOString() })
    expect(await Promise.all(tables.map(count))).toEqual(counts)
    expect(await rows('installation', before.id)).toEqual(installed)
  })

  test('a package listed twice counts once; publisher, name and version tell packages apart, to the letter', async () => {
    const software = [word, { ...word }, { ...word, version: '16.0.2' }, { ...word, version: null }]
    const cased = [
      { ...word, name: word.name.toUpperCase() },
      { name: word.name, publisher: '', version: ' 16.0.1 ' },
    ]
    expect(await report('pc-6', { software: [...software, ...cased] })).toMatchObject({ softwareCount: 5 })
    const joined = [
      { name: 'b', publisher: 'a' },
      { name: 'a b', publisher: '' },
    ]
    expect(await report('pc-7', { software: joined })).toMatchObject({ softwareCount: 2 })
  })

  test('two devices share what both have', async () => {
    const before = await count('detected_software')
    const own = { name: 'Shared by two', version: '1' }
    await Promise.all(['pc-8', 'pc-9', 'pc-10'].map((id) => report(id, { software: [own, { ...own, version: id }] })))
    expect((await count('detected_software')) - before).toBe(4)
  })

  test('many reports of one device at once enrol it once', async () => {
    const software = Array.from({ length: 20 }, (_, n) => ({ name: `At once ${n}` }))
    const devices = await Promise.all(Array.from({ length: 10 }, () => report('pc-11', { software })))
    expect(new Set(devices.map(({ id }) => id)).size).toBe(1)
    expect(devices.at(-1)).toMatchObject({ softwareCount: 20 })
  })

  test('a retired device that reports is managed again', async () => {
    const { id } = await report('pc-12', { software: [word] })
    await app.application.database.transact((em) => em.update(DeviceEntity, Number(id), { retiredAt: clock }))
    expect((await app.get<List>(list, { search: 'PC-12' })).devices.items).toEqual([])
    expect(await report('pc-12', { software: [word] })).toMatchObject({ id, retiredAt: null })
    expect((await app.get<List>(list, { search: 'PC-12' })).devices.items).toHaveLength(1)
    expect((await audit(id)).at(-1)).toMatchObject({
      action: 'device.report',
      after: expect.stringContaining('retiredAt'),
    })
  })

  test('devices come by name; a search takes what it is given literally', async () => {
    await report('x1', { deviceName: 'Étage 2 100%' })
    await report('x2', { deviceName: 'etage 10' })
    const names = async (search: string) =>
      (await app.get<List>(list, { search })).devices.items.map(({ name }) => name)
    expect(await names('ETAGE')).toEqual(['etage 10', 'Étage 2 100%'])
    expect(await names('%')).toEqual(['Étage 2 100%'])
    expect(await names('_')).toEqual([])
    expect(await app.refused(list, { search: 'x'.repeat(101) })).toMatchObject({
      violations: [{ field: 'search', rule: 'text.too-long' }],
    })
  })

  test.each<[string, object, string]>([
    ['no name', { deviceName: ' ' }, 'deviceName text.required'],
    ['NUL', { deviceName: 'a\u0000b' }, 'deviceName text.hidden-character'],
    ['a long id', { deviceId: 'x'.repeat(256) }, 'deviceId text.too-long'],
    ['a long user', { primaryUser: 'x'.repeat(90_000) }, 'primaryUser text.too-long'],
    ['a nameless package', { software: [word, { name: '' }] }, 'software.1.name text.required'],
    ['a long version', { software: [{ ...word, version: 'x'.repeat(256) }] }, 'software.0.version text.too-long'],
  ])('%s is refused and changes nothing', async (_, change, broken) => {
    const before = await count('device')
    const input = { deviceId: 'hostile', deviceName: 'HOSTILE', ...change }
    const { code, violations } = await app.refused(submit, { input })
    expect([code, ...violations.map(({ field, rule }) => `${field} ${rule}`)]).toEqual(['BAD_USER_INPUT', broken])
    expect(await count('device')).toBe(before)
  })

  test('names that mean something elsewhere are only names', async () => {
    const software = ['__proto__', 'constructor', "'; DROP TABLE device; --", '<script>'].map((name) => ({ name }))
    expect(await report('__proto__', { software })).toMatchObject({ name: '__PROTO__', softwareCount: 4 })
  })

  test('the largest report is quick; a larger one is refused', async () => {
    const software = Array.from({ length: softwareLimit }, (_, n) => ({ name: `Package ${n}`, version: `${n}.0` }))
    const started = performance.now()
    expect(await report('huge', { software })).toMatchObject({ softwareCount: softwareLimit })
    expect(await report('huge', { software: software.slice(1) })).toMatchObject({ softwareCount: softwareLimit - 1 })
    expect(performance.now() - started).toBeLessThan(5000)
    const more = { deviceId: 'huge', deviceName: 'HUGE', software: [...software, { name: 'One more' }] }
    expect(await app.refused(submit, { input: more })).toMatchObject({
      violations: [{ field: 'software', rule: 'list.too-long', params: { limit: softwareLimit } }],
    })
  })

  test('helpdesk enrols, readers only read, nobody gets nothing', async () => {
    const input = { deviceId: 'pc-20', deviceName: 'PC-20' }
    expect((await app.ask(submit, { input }, 'HELPDESK')).errors).toBeUndefined()
    expect((await app.ask(list, {}, 'READER')).errors).toBeUndefined()
    for (const role of ['READER', 'LICENSE_MANAGER'] as const) {
      expect(await app.refused(submit, { input }, role)).toMatchObject({ code: 'FORBIDDEN' })
    }
    expect(await app.refused(list, {}, null)).toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})
