import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addTitle, enrollDevice } from '../testing/fixtures.ts'
import { importInput, preview, registerInput } from '../testing/registers.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { type TestCell, workbook } from '../testing/workbooks.ts'

const isLong = process.env['LONG'] === '1'
const lines = isLong ? 20_000 : 1_000
const titles = 50

const header = [
  'Agreement name',
  'Publisher',
  'Product title',
  'License count',
  'Metric',
  'Start date',
  'End date',
  'Group',
  'Reference',
  'Details',
  'Order number',
  'Reseller',
  'Purchase date',
  'Quantity',
  'Unit cost',
  'Currency',
]

/** A line of a register: every fourth is a second purchase of the agreement before. */
function lineOf(series: string, n: number): TestCell[] {
  const agreement = n - (n % 4 === 3 ? 1 : 0)
  const purchase = [`PO-${n}`, `Reseller ${n % 40}`, '2026-01-15', (n % 90) + 1, (n % 900) + 0.5, 'EUR']
  const name = `${series} agreement number ${agreement}`
  const dates = ['2026-01-01', `2027-0${(agreement % 9) + 1}-28`]
  const title = `Title ${agreement % titles}`
  const more = [`Group ${agreement % 100}`, `${series}-${agreement}`, `Contact of ${agreement}, third floor`]
  return [name, 'Éditions Réunies', title, agreement + 1, 'Per device', ...dates, ...more, ...purchase]
}

const cellText = (cell: TestCell) => (typeof cell === 'object' ? '' : String(cell))

/** For how long at most nobody else is answered, in time of this thread: a busy machine does not count. */
function longestStep() {
  let longest = 0
  let last = process.threadCpuUsage()
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(last)
    longest = Math.max(longest, user + system)
    last = process.threadCpuUsage()
  }, 1)
  return {
    end() {
      clearInterval(timer)
      return Math.round(longest / 1_000)
    },
  }
}

const rowsOf = (series: string) => Array.from({ length: lines }, (_, n) => lineOf(series, n))
const csvOf = (series: string) =>
  [header, ...rowsOf(series)]
    .map((row) => row.map((cell) => `"${cellText(cell).replace('.', ',')}"`).join(';'))
    .join('\n')

describe.each(databaseKinds)(`a register of ${lines} lines on %s`, (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
    await enrollDevice(app)
    const { publisherId } = await addTitle(app, 'Éditions Réunies', 'Title 0')
    const add =
      'mutation ($publisherId: ID!, $name: String!) { addProductTitle(publisherId: $publisherId, name: $name) { id } }'
    for (let n = 1; n < titles; n++) await app.get(add, { publisherId, name: `Title ${n}` })
  })
  afterAll(() => app.close())

  /** How long something takes, how long others are not answered meanwhile, and how much memory it takes at most. */
  async function measured<T>(what: string, act: () => Promise<T>): Promise<T> {
    globalThis.gc?.()
    const before = process.memoryUsage().rss
    let peak = before
    let waited = 0
    const over = new AbortController()
    const others = (async () => {
      while (!over.signal.aborted) {
        const asked = performance.now()
        await app.get('{ agreements(page: { take: 1 }) { items { id } } }')
        waited = Math.max(waited, performance.now() - asked)
        peak = Math.max(peak, process.memoryUsage().rss)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    })()
    const busy = longestStep()
    const [started, used] = [performance.now(), process.cpuUsage()]
    const result = await act()
    const seconds = (performance.now() - started) / 1_000
    const { user, system } = process.cpuUsage(used)
    const cpu = (user + system) / 1e6
    const step = busy.end()
    over.abort()
    await others
    const megabytes = Math.round((peak - before) / 1024 / 1024)
    if (isLong) {
      console.info(
        `${kind} ${what}: ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of CPU), longest step ${step} ms of CPU, others waited ${Math.round(waited)} ms, memory +${megabytes} MB`,
      )
    }
    expect(cpu).toBeLessThan(20) // not by the clock: the machine has other things to do
    return result
  }

  test('is previewed and imported from CSV, and the same again changes nothing', { timeout: 300_000 }, async () => {
    const input = await registerInput(app, csvOf('csv'))
    const seen = await measured('preview of CSV', () => preview(app, csvOf('csv')))
    expect(seen).toMatchObject({ read: lines, added: lines, rejected: 0, problemCount: 0 })
    const { report } = await measured('import of CSV', () => importInput(app, input))
    const agreementsAdded = lines - Math.floor(lines / 4)
    expect(report).toMatchObject({ saved: true, added: lines, agreementsAdded, purchasesAdded: lines })
    const again = await measured('the same CSV again', () => importInput(app, input))
    expect(again.report).toMatchObject({ saved: true, added: 0, unchanged: lines })
  })

  test('is imported from a workbook', { timeout: 300_000 }, async () => {
    const content = await workbook([header, ...rowsOf('xlsx')])
    const input = await registerInput(app, content)
    const { report } = await measured('import of XLSX', () => importInput(app, input))
    expect(report).toMatchObject({ saved: true, added: lines, purchasesAdded: lines })
  })
})
