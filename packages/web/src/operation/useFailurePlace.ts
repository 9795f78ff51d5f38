import { useWords } from '../lib/i18n/useWords.ts'

/** The words for where something failed: a line of a file, or the name of a thing, which is of every language. */
export function useFailurePlace(): (subject: string) => string {
  const { t } = useWords()
  return (subject) => {
    const line = /^line (\d+)$/.exec(subject)?.[1]
    return line === undefined ? subject : t('operation.line', { line: Number(line) })
  }
}
