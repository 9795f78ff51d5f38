import type { AgreementColumn } from '@entitle/schema/agreement/agreement-columns.values'
import type { VolumeProgram } from '@entitle/schema/agreement/agreement-pair.values'
import type { AgreementKind, AgreementStatus } from '@entitle/schema/agreement/agreement.values'
import { registerHeaders } from '@entitle/schema/register/register-layout.values'
import type { RegisterLanguage } from '@entitle/schema/register/register.values'

interface ListWords {
  columns: Record<AgreementColumn, string>
  kinds: Record<AgreementKind, string>
  statuses: Record<AgreementStatus, string>
  programs: Record<VolumeProgram, string>
  sheet: string
}

function asInRegisters(language: RegisterLanguage) {
  const headers = registerHeaders[language]
  return {
    name: headers.NAME,
    publisher: headers.PUBLISHER,
    productTitle: headers.PRODUCT_TITLE,
    group: headers.GROUP,
    licenseCount: headers.LICENSE_COUNT,
    startDate: headers.START_DATE,
    endDate: headers.END_DATE,
    noticeDate: headers.NOTICE_DATE,
    metric: headers.METRIC,
    externalReference: headers.EXTERNAL_REFERENCE,
  }
}

/** What a list of agreements is written with; what a register has too is called as there. */
export const listWords: Record<RegisterLanguage, ListWords> = {
  en: {
    columns: {
      ...asInRegisters('en'),
      kind: 'Type',
      status: 'Status',
      program: 'Programme',
      pairCount: 'Pairs',
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
      ...asInRegisters('fr'),
      kind: 'Type',
      status: 'Statut',
      program: 'Programme',
      pairCount: 'Paires',
      createdAt: 'Ajouté le',
      updatedAt: 'Modifié le',
    },
    kinds: { VOLUME_LICENSING: 'Licence en volume', OTHER_SOFTWARE: 'Autre logiciel' },
    statuses: { NOT_STARTED: 'À venir', ACTIVE: 'En cours', EXPIRING_SOON: 'Expire bientôt', EXPIRED: 'Expiré' },
    programs: { OPEN_VALUE: 'Open Value', OPEN: 'Open', SELECT_ENTERPRISE: 'Select et Entreprise' },
    sheet: 'Contrats',
  },
}
