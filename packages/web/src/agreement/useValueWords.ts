import { useWords } from '../lib/i18n/useWords.ts'
import { useFormat } from '../lib/useFormat.ts'
import type { AgreementUnit } from './agreement-changes.ts'
import { type AgreementValues, agreementLabels } from './agreement-form.ts'
import { usePurchaseWords } from './usePurchaseWords.ts'

interface UseValueWords {
  fieldOf: (unit: AgreementUnit) => string
  /** What a field holds, as one reads it. */
  valueOf: (part: Partial<AgreementValues>) => string
}

/** The fields of an agreement and what they hold, in words. */
export function useValueWords(): UseValueWords {
  const { t } = useWords()
  const format = useFormat()
  const { lineOf } = usePurchaseWords()

  function written({ productTitle, publisher, licenseCount, metric, purchases, ...texts }: Partial<AgreementValues>) {
    if (productTitle)
      return publisher
        ? t('agreement.title-of', { title: productTitle.name, publisher: publisher.name })
        : productTitle.name
    if (publisher) return publisher.name
    if (typeof licenseCount === 'number') return format.number(licenseCount)
    if (purchases) return purchases.map(lineOf).join('\n')
    if (metric) return t(`agreement.metric.${metric}`)
    const date = texts.startDate ?? texts.endDate ?? texts.noticeDate
    return date ? format.date(date) : (texts.name ?? texts.details ?? texts.externalReference)
  }

  return {
    fieldOf: (unit) => t(unit === 'productTitle' ? agreementLabels.productTitleId : agreementLabels[unit]),
    valueOf: (part) => written(part) || t('common.none'),
  }
}
