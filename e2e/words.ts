export type Language = 'en' | 'fr'

/** Says what the screens say for a key, with its placeholders filled in. */
export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** Every word of the screens in a language, by key. */
export async function wordsIn(language: Language): Promise<Readonly<Record<string, string>>> {
  const file = new URL(`../packages/web/src/app/words.${language}.ts`, import.meta.url)
  const { words } = (await import(file.href)) as { words: Record<string, string> }
  return words
}

/** The words of the screens in a language, as a person reads them there: for states that are looked at in each. */
export async function sayIn(language: Language): Promise<Say> {
  const words = await wordsIn(language)
  return (key, params = {}) => {
    const forms = words[key]?.split(' | ')
    if (!forms) throw new Error(`The screens have no words for ${key}`)
    const form = forms[isSingular(params['count'] ?? 1, language) ? 0 : forms.length - 1] ?? ''
    return form.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name]))
  }
}

function isSingular(count: string | number, language: Language): boolean {
  return language === 'fr' ? Number(count) < 2 : Number(count) === 1
}
