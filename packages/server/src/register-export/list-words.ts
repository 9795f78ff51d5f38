import type { AgreementColumn } from '@entitle/schema/agreement/agreement-columns.values'
import type { VolumeProgram } from '@entitle/schema/agreement/agreement-pair.values'
import type { AgreementKind, AgreementStatus } from '@entitle/schema/agreement/agreement.values'
import type { RegisterLanguage } from '@entitle/schema/register/register.values'

interface ListWords {
  columns: Record<AgreementColumn, string>
  kinds: Record<AgreementKind, string>
  statuses: Record<AgreementStatus, string>
  programs: Record<VolumeProgram, string>
  sheet: string
}

/** What a list of agreements is written with, as the page has it. */
export const listWords: Record<RegisterLanguage, ListWords> = {
  en: {
    columns: {
      name: 'Agreement name',
      kind: 'Type',
      publisher: 'Publisher',
      productTitle: 'Product title',
      group: 'License group',
      licenseCount: 'License count',
      startDate: 'License start date',
      endDate: 'License end date',
      status: 'Status',
      noticeDate: 'Notice date',
      metric: 'Metric',
      program: 'Programme',
      pairCount: 'Pairs',
      externalReference: 'External reference',
      createdAt: 'Added on',
      updatedAt: 'Changed on',
    },
    kinds: { VOLUME_LICENSING: 'Volume licensing', OTHER_SOFTWARE: 'Other software' },
    statuses: { NOT_STARTED: 'Not started', ACTIVE: 'Active', EXPIRING_SOON: 'Expiring soon', EXPIRED: 'Expired' },
    programs: { OPEN_VALUE: 'Open Value', OPEN: 'Open', SELECT_ENTERPRISE: 'Select and Enterprise' },
    sheet: 'Agreements',
  },
  fr: {
    columns: {
      name: 'Nom du contrat',
      kind: 'Type',
      publisher: 'Éditeur',
      productTitle: 'Nom du produit',
      group: 'Groupe de licences',
      licenseCount: 'Nombre de licences',
      startDate: 'Date de début de la licence',
      endDate: 'Date de fin de la licence',
      status: 'Statut',
      noticeDate: 'Date de préavis',
      metric: 'Unité de décompte',
      program: 'Programme',
      pairCount: 'Paires',
      externalReference: 'Référence externe',
      createdAt: 'Ajouté le',
      updatedAt: 'Modifié le',
    },
    kinds: { VOLUME_LICENSING: 'Licence en volume', OTHER_SOFTWARE: 'Autre logiciel' },
    statuses: { NOT_STARTED: 'À venir', ACTIVE: 'En cours', EXPIRING_SOON: 'Expire bientôt', EXPIRED: 'Expiré' },
    programs: { OPEN_VALUE: 'Open Value', OPEN: 'Open', SELECT_ENTERPRISE: 'Select et Entreprise' },
    sheet: 'Contrats',
  },
}
