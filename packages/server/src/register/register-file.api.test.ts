import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusedRegister, surveyRegister } from '../testing/registers.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { workbook } from '../testing/workbooks.ts'

const utf16 = (text: string) => Buffer.from(text, 'utf16le')

describe('a register as it is written', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp('sqlite')
  })
  afterAll(() => app.close())

  test('its header, columns, separator and the way of its dates and numbers are found', async () => {
    const file =
      'Software register;;\nprinted 2026;;\n\nNom du contrat;Éditeur;Date de fin;Coût unitaire;Couleur\nA;B;05/01/2026;12;\nC;D;25/12/2026;1 234,5;red\n'
    expect(await surveyRegister(app, file)).toEqual({
      fileName: 'register.csv',
      format: 'CSV',
      sheets: [],
      sheet: null,
      separator: ';',
      encoding: 'UTF_8',
      headerLine: 4,
      rowCount: 2,
      dateOrder: 'DMY',
      decimalMark: 'COMMA',
      columns: [
        { position: 1, header: 'Nom du contrat', samples: ['A', 'C'], fields: ['NAME', 'PRODUCT_TITLE'] },
        { position: 2, header: 'Éditeur', samples: ['B', 'D'], fields: ['PUBLISHER'] },
        { position: 3, header: 'Date de fin', samples: ['05/01/2026', '25/12/2026'], fields: ['END_DATE'] },
        { position: 4, header: 'Coût unitaire', samples: ['12', '1 234,5'], fields: ['UNIT_COST'] },
        { position: 5, header: 'Couleur', samples: ['red'], fields: [] },
      ],
    })
  })

  test('where nothing in the file proves it, the language does', async () => {
    const file = 'Name,Expiration\nA,05/01/2026\n'
    expect(await surveyRegister(app, file)).toMatchObject({ dateOrder: 'MDY', decimalMark: 'POINT' })
    expect(await surveyRegister(app, file, { language: 'fr' })).toMatchObject({
      dateOrder: 'DMY',
      decimalMark: 'COMMA',
    })
  })

  test('Windows-1252, tabs, a byte order mark and a line that names the separator are understood', async () => {
    const columns = [{ header: 'Éditeur' }, { header: 'Nom' }]
    const latin = Buffer.from('Éditeur\tNom\nA\tB\n', 'latin1')
    expect(await surveyRegister(app, latin)).toMatchObject({ encoding: 'WINDOWS_1252', separator: '\t', columns })
    expect(await surveyRegister(app, '\uFEFFÉditeur,Nom\r\nA,B\r\n')).toMatchObject({ encoding: 'UTF_8', columns })
    expect(await surveyRegister(app, 'sep=;\nÉditeur;Nom\nA,A;B\n')).toMatchObject({
      separator: ';',
      headerLine: 2,
      columns,
    })
    expect(await surveyRegister(app, 'Éditeur,Nom;x\nA,B\n', { separator: ';' })).toMatchObject({ separator: ';' })
  })

  test('a workbook tells its sheets', async () => {
    const content = await workbook(
      [
        ['Name', 'Seats'],
        ['A', 5],
      ],
      { name: 'Licences' },
    )
    const found = await surveyRegister(app, content)
    expect(found).toMatchObject({
      format: 'XLSX',
      sheets: ['Licences'],
      sheet: 'Licences',
      separator: null,
      encoding: null,
    })
    expect(found.columns[1]).toMatchObject({ samples: ['5'], fields: ['LICENSE_COUNT'] })
  })

  test.each([
    ['nothing', '', 'empty'],
    ['a header alone', 'Name,Publisher\n', 'empty'],
    ['UTF-16', utf16('\uFEFFName,Publisher\nA,B\n'), 'utf-16'],
    ['UTF-16 without its mark', utf16('Name,Publisher\nA,B\n'), 'utf-16'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0', 'latin1'), 'not-text'],
    ['an old or protected workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-excel'],
    ['half a workbook', Buffer.from('PK\x03\x04'), 'damaged'],
    ['a quote left open', `Name,Publisher\n"A,B\n${'x,y\n'.repeat(200_000)}`, 'quote-open'],
    ['a million commas', `Name\n${','.repeat(1_000_000)}x\n`, 'too-large'],
    ['300 columns', `${'a,'.repeat(300)}b\n1\n`, 'too-large'],
    ['50,001 lines', `Name\n${'A\n'.repeat(50_001)}`, 'too-large'],
  ])('%s is refused', async (_, content, rule) => {
    const { code, violations } = await refusedRegister(app, content)
    expect([code, violations.map((each) => `${each.field} ${each.rule}`)]).toEqual([
      'BAD_USER_INPUT',
      [`uploadId register-file.${rule}`],
    ])
  })

  test('bytes that are not of the encoding which is said are refused', async () => {
    const { violations } = await refusedRegister(app, Buffer.from('Éditeur\nA\n', 'latin1'), { encoding: 'UTF_8' })
    expect(violations).toMatchObject([{ rule: 'register-file.not-utf-8' }])
  })
})
