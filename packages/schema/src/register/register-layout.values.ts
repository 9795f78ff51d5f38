import type { LicenseMetric } from '../agreement/agreement.values.ts'
import type { RegisterField, RegisterLanguage } from './register.values.ts'

type Of<T extends string> = Readonly<Record<RegisterLanguage, Readonly<Record<T, string>>>>

/** What the columns of a register are called: an export writes these names, the import knows them, the screens show them. */
export const registerHeaders: Of<RegisterField> = {
  en: {
    ID: 'ID',
    NAME: 'Agreement name',
    PUBLISHER: 'Publisher',
    PRODUCT_TITLE: 'Product title',
    LICENSE_COUNT: 'License count',
    METRIC: 'Metric',
    START_DATE: 'License start date',
    END_DATE: 'License end date',
    NOTICE_DATE: 'Notice date',
    GROUP: 'License group',
    EXTERNAL_REFERENCE: 'External reference',
    DETAILS: 'Agreement details',
    ORDER_NUMBER: 'Order number',
    RESELLER: 'Reseller',
    PURCHASED_ON: 'Purchase date',
    QUANTITY: 'Quantity',
    UNIT_COST: 'Unit cost',
    CURRENCY: 'Currency',
  },
  fr: {
    ID: 'ID',
    NAME: 'Nom du contrat',
    PUBLISHER: 'Éditeur',
    PRODUCT_TITLE: 'Nom du produit',
    LICENSE_COUNT: 'Nombre de licences',
    METRIC: 'Unité de décompte',
    START_DATE: 'Date de début de la licence',
    END_DATE: 'Date de fin de la licence',
    NOTICE_DATE: 'Date de préavis',
    GROUP: 'Groupe de licences',
    EXTERNAL_REFERENCE: 'Référence externe',
    DETAILS: 'Détails du contrat',
    ORDER_NUMBER: 'Numéro de commande',
    RESELLER: 'Revendeur',
    PURCHASED_ON: 'Date d’achat',
    QUANTITY: 'Quantité',
    UNIT_COST: 'Coût unitaire',
    CURRENCY: 'Devise',
  },
}

/** What one license is for, as a register says it. */
export const registerMetrics: Of<LicenseMetric> = {
  en: { PER_DEVICE: 'Per device', PER_USER: 'Per user', SITE: 'Site', NOT_COUNTED: 'Not counted' },
  fr: { PER_DEVICE: 'Par appareil', PER_USER: 'Par utilisateur', SITE: 'Site', NOT_COUNTED: 'Non compté' },
}
