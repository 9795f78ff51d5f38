import type { Words } from '../lib/i18n/words.ts'
import type { purchaseWords as english } from './purchase.words.en.ts'

export const purchaseWords = {
  'agreement.purchases': 'Achats',
  'agreement.purchases-help':
    'Ce qui a été acheté au titre de ce contrat, si vous souhaitez le conserver : Entrée dans le dernier en ajoute un autre. Seul le nombre de licences est comparé à ce qui est installé.',
  'agreement.purchase-number': 'Achat {row}',
  'agreement.purchase-field': 'Achat {row}, {name}',
  'agreement.purchase-add': 'Ajouter un achat',
  'agreement.purchase-add-another': 'Ajouter un autre achat',
  'agreement.purchase-remove': 'Retirer l’achat {row}',
  'agreement.purchases-full': 'Un contrat compte au plus {limit} achats.',
  'agreement.purchase.orderNumber': 'Numéro de commande',
  'agreement.purchase.reseller': 'Revendeur',
  'agreement.purchase.purchasedOn': 'Date d’achat',
  'agreement.purchase.quantity': 'Quantité',
  'agreement.purchase.unitCost': 'Coût unitaire',
  'agreement.purchase.currency': 'Devise',
  'agreement.purchase-cost': 'Coût',
  'agreement.purchase-total': 'Coût total',
  'agreement.purchases-without-cost': 'sans {count} achat de coût inconnu | sans {count} achats de coût inconnu',
  'agreement.bought': 'Licences achetées',
  'agreement.bought-count': 'Achetées : {bought}',
  'agreement.bought-same': 'Achetées : {bought}, autant que le nombre de licences',
  'agreement.bought-more':
    'Achetées : {bought} ; nombre de licences : {licenses} ; écart : {difference} (plus d’achats que de licences)',
  'agreement.bought-fewer':
    'Achetées : {bought} ; nombre de licences : {licenses} ; écart : {difference} (moins d’achats que de licences)',
  'agreement.notice-after-end': 'La date de préavis est après la date de fin : le contrat aura expiré d’ici là.',
} as const satisfies Words<typeof english>
