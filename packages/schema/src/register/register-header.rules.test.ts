import { expect, test } from 'vitest'
import { fieldsOf, isKnownHeader } from './register-header.rules.ts'
import { registerHeaders } from './register-layout.values.ts'
import { registerFields } from './register.values.ts'

test.each(['en', 'fr'] as const)('what an export in %s writes is known', (language) => {
  const header = registerFields.map((field) => registerHeaders[language][field])
  expect(fieldsOf(header)).toEqual(registerFields.map((field) => [field]))
})

test('columns of Configuration Manager are known; the name of its software is both name and title', () => {
  const header = ['Name', 'Publisher', 'Version', 'Language', 'EffectiveQuantity', 'PONumber', 'ResellerName']
  expect(fieldsOf([...header, 'DateOfPurchase', 'SupportPurchased', 'SupportExpirationDate', 'Comments'])).toEqual([
    ['NAME', 'PRODUCT_TITLE'],
    ['PUBLISHER'],
    [],
    [],
    ['LICENSE_COUNT'],
    ['ORDER_NUMBER'],
    ['RESELLER'],
    ['PURCHASED_ON'],
    [],
    ['END_DATE'],
    ['DETAILS'],
  ])
})

test('columns of Snipe-IT are known', () => {
  const header = [
    'License Name',
    'Software Name',
    'Manufacturer',
    'Seats',
    'Purchase Cost',
    'Order Number',
    'Expiration Date',
  ]
  expect(fieldsOf(header).flat()).toEqual([
    'NAME',
    'PRODUCT_TITLE',
    'PUBLISHER',
    'LICENSE_COUNT',
    'UNIT_COST',
    'ORDER_NUMBER',
    'END_DATE',
  ])
})

test('case, accents and blanks do not matter, and no field is suggested twice', () => {
  expect(fieldsOf(['EDITEUR', 'nom_du_produit', 'Vendor', 'Date  de  fin', 'Colour'])).toEqual([
    ['PUBLISHER'],
    ['NAME', 'PRODUCT_TITLE'],
    [],
    ['END_DATE'],
    [],
  ])
  expect(isKnownHeader('Colour')).toBe(false)
})
