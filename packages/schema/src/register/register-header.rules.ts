import { searchKey } from '../shared/search-key.rules.ts'
import { registerHeaders } from './register-layout.values.ts'
import { type RegisterField, registerFields } from './register.values.ts'

// What Snipe-IT, GLPI, Configuration Manager and spreadsheets call their columns, besides what an export of ours does. Where
// several columns could be the same, the name that comes first is the better one.
const aliases: Readonly<Record<RegisterField, readonly string[]>> = {
  ID: ['Agreement ID', 'Identifiant', 'ID du contrat'],
  NAME: [
    'Name',
    'Agreement',
    'Contract',
    'Contract name',
    'License name',
    'License',
    'Contrat',
    'Nom',
    'Libellé',
    'Nom de la licence',
    'Licence',
  ],
  PUBLISHER: [
    'Manufacturer',
    'Vendor',
    'Software publisher',
    'Publisher name',
    'Company',
    'Maker',
    'Nom de l’éditeur',
    'Fabricant',
    'Constructeur',
  ],
  PRODUCT_TITLE: [
    'Title',
    'Product',
    'Product name',
    'Software',
    'Software name',
    'Software title',
    'Application',
    'Produit',
    'Titre du produit',
    'Logiciel',
    'Nom du logiciel',
    'Titre',
  ],
  LICENSE_COUNT: [
    'Licenses',
    'Licences',
    'Seats',
    'Total seats',
    'Number of licenses',
    'Number of licences',
    'Licence count',
    'Count',
    'EffectiveQuantity',
    'Total',
    'Number',
    'Nb de licences',
    'Postes',
    'Sièges',
    'Nombre',
    'Nombre de postes',
  ],
  METRIC: ['License metric', 'License type', 'Licence metric', 'Métrique', 'Type de licence'],
  START_DATE: ['Start', 'Start date', 'Valid from', 'Date de début', 'Début', 'Valable du'],
  END_DATE: [
    'End',
    'End date',
    'Expiration date',
    'Expiration',
    'Expires',
    'Expiry date',
    'Expiry',
    'Valid until',
    'Termination date',
    'SupportExpirationDate',
    'Date de fin',
    'Fin',
    'Date d’expiration',
    'Échéance',
    'Date d’échéance',
    'Valable jusqu’au',
  ],
  NOTICE_DATE: [
    'Notice',
    'Renewal date',
    'Renewal',
    'Cancel by',
    'Préavis',
    'Date de renouvellement',
    'Renouvellement',
  ],
  GROUP: ['Group', 'Department', 'Category', 'Entity', 'Groupe', 'Service', 'Catégorie', 'Entité'],
  EXTERNAL_REFERENCE: [
    'Reference',
    'Contract number',
    'Agreement number',
    'Référence',
    'Numéro de contrat',
    'N° de contrat',
  ],
  DETAILS: [
    'Details',
    'Notes',
    'Comments',
    'Comment',
    'Description',
    'Remarks',
    'Détails',
    'Commentaires',
    'Commentaire',
    'Remarques',
  ],
  ORDER_NUMBER: [
    'Order',
    'Order no',
    'PO number',
    'PO',
    'PONumber',
    'Purchase order',
    'Purchase order number',
    'Commande',
    'N° de commande',
    'Bon de commande',
  ],
  RESELLER: ['ResellerName', 'Supplier', 'Supplier name', 'Sold by', 'Fournisseur', 'Nom du revendeur'],
  PURCHASED_ON: [
    'Purchased',
    'Purchased on',
    'DateOfPurchase',
    'Date of purchase',
    'Order date',
    'Acheté le',
    'Date de commande',
  ],
  QUANTITY: ['Qty', 'Purchased quantity', 'Ordered quantity', 'Qté', 'Quantité achetée'],
  UNIT_COST: [
    'Unit price',
    'Price',
    'Cost',
    'Purchase cost',
    'Cost per license',
    'Prix unitaire',
    'Prix',
    'Coût',
    'Coût d’achat',
  ],
  CURRENCY: ['Currency code', 'Monnaie', 'Code devise'],
}

/** What is compared of a header: its letters and digits, whatever their case, accents and blanks. */
export function headerKey(header: string): string {
  return searchKey(header).replace(/[^\p{L}\p{N}]+/gu, '')
}

const known = new Map<string, { field: RegisterField; rank: number }>()
for (const field of registerFields) {
  const names = [registerHeaders.en[field], registerHeaders.fr[field], ...aliases[field]]
  for (const [rank, name] of names.entries()) {
    const key = headerKey(name)
    if (!known.has(key)) known.set(key, { field, rank })
  }
}

/** Whether a header is one of those that columns of registers have. */
export const isKnownHeader = (header: string): boolean => known.has(headerKey(header))

/**
 * What each column of a register seems to be, by their headers. No field twice; where there is a name but no product title,
 * or a product title but no name, the one column is both: many registers have an agreement for each title of a publisher.
 */
export function fieldsOf(header: readonly string[]): RegisterField[][] {
  const best = new Map<RegisterField, { column: number; rank: number }>()
  for (const [column, name] of header.entries()) {
    const found = known.get(headerKey(name))
    if (!found) continue
    const before = best.get(found.field)
    if (!before || found.rank < before.rank) best.set(found.field, { column, rank: found.rank })
  }
  const [name, title] = [best.get('NAME'), best.get('PRODUCT_TITLE')]
  if (name && !title && best.has('PUBLISHER')) best.set('PRODUCT_TITLE', name)
  if (title && !name) best.set('NAME', title)
  return header.map((_, column) => registerFields.filter((field) => best.get(field)?.column === column))
}
