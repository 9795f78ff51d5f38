import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { mountWith } from '../testing/mount-with.ts'
import { importServer, reportOf, wordsOfImports as words } from '../testing/pair-imports.ts'
import PairImportResultPage from './PairImportResultPage.vue'

afterEach(() => {
  document.body.innerHTML = ''
  vi.restoreAllMocks()
})

const content = 'A1,B1,Office\nA2,B2,Office\nA3,,Sales\nA4,B4,Sales\n'
const asked = { fileName: 'pairs.csv', content, program: 'OPEN' } as const

async function page(pairImport: object | null = report(), at = '/imports/12') {
  const server = importServer({ PairImportDetail: () => ({ data: { pairImport } }) })
  const mounted = await mountWith(PairImportResultPage, {}, { client: server.client, words, at })
  await flushPromises()
  return mounted
}

function report() {
  const { lines, ...facts } = reportOf(asked, { numbers: ['A4'] })
  return {
    __typename: 'PairImportReport',
    ...facts,
    lines: lines.map((line) => ({ ...line, agreementId: line.outcome === 'REJECTED' ? null : '7' })),
    id: '12',
    saved: true,
    fileName: 'pairs.csv',
    program: 'OPEN',
    importedAt: '2026-11-24T09:00:00Z',
    importedBy: 'Ada',
  }
}

const linesShown = () => [...document.querySelectorAll<HTMLElement>('[data-line]')].map((row) => row.dataset['line'])

test('every line is accounted for, and each count shows its lines and is in the address', async () => {
  const { router } = await page()
  const counts = [...document.querySelectorAll('[data-show]')].map((part) => part.textContent?.trim())
  expect(counts).toEqual(['4 read', '2 added', '1 already known', '1 rejected'])
  document.querySelector<HTMLElement>('[data-show=REJECTED]')?.click()
  await flushPromises()
  expect(linesShown()).toEqual(['3'])
  expect(document.querySelector('[data-line="3"]')?.textContent).toContain('License number is required.')
  expect(router.currentRoute.value.query).toEqual({ show: 'REJECTED' })
})

test('the agreements of the import, and of each line, are a link away', async () => {
  await page()
  const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))
  expect(links).toContain('/agreements?import=12')
  expect(links).toContain('/agreements/new/volume/csv?program=OPEN')
  expect(document.querySelector('[data-line="4"] a')?.getAttribute('href')).toBe('/agreements/7')
})

test('an address with a filter shows its lines', async () => {
  await page(report(), '/imports/12?show=ALREADY_KNOWN')
  expect(linesShown()).toEqual(['4'])
})

test('the annotated file says what is wrong, and can be uploaded again', async () => {
  let file: Blob | undefined
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    file = blob as Blob
    return 'blob:1'
  })
  await page()
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent?.includes('annotated'))
  button?.click()
  const text = await file?.text()
  expect(text?.replace('\uFEFF', '').split('\r\n')).toEqual([
    'number1,number2,name,problem',
    'A1,B1,Office,',
    'A2,B2,Office,',
    'A3,,Sales,License number is required.',
    'A4,B4,Sales,',
    '',
  ])
})

test('an import that does not exist is said to be none', async () => {
  await page(null)
  expect(document.body.textContent).toContain('There is no such import')
})
