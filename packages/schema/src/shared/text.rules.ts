import * as v from 'valibot'
import type { RuleKey } from './rule-key.values.ts'

/** Longest name of an agreement, license group, publisher or product title, in UTF-16 units (product.md rule 4). */
export const nameLimit = 256

/** Names travel through the vendor's CSV files and consoles, which give these 25 a meaning of their own (rule 4). */
export const forbiddenInNames = [...'~!@#$^&*()=+[]{}\\|;:\'"<>/']

const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u
// Free text may have lines and columns; a lone surrogate would come back from no database as it went in.
const hiddenInText = /[^\P{Cc}\n\r\t]|\p{Cs}/u

const key = (rule: RuleKey) => rule

const noForbiddenCharacter = v.rawCheck<string>(({ dataset, addIssue }) => {
  const found = dataset.typed && [...dataset.value].find((character) => forbiddenInNames.includes(character))
  if (found) addIssue({ message: key('text.forbidden-character'), received: found })
})

const noHidden = (pattern: RegExp) =>
  v.rawCheck<string>(({ dataset, addIssue }) => {
    const found = dataset.typed && pattern.exec(dataset.value)?.[0]
    if (found) addIssue({ message: key('text.hidden-character'), received: codePoint(found) })
  })

/** Text on one line, as typed: NFC, trimmed, 1 to `limit` UTF-16 units (as `<input maxlength>` counts), nothing hidden. */
export const lineRules = (limit: number) =>
  v.pipe(
    v.string(key('text.required')),
    v.normalize('NFC'),
    v.trim(),
    v.nonEmpty(key('text.required')),
    v.maxLength(limit, key('text.too-long')),
    noHidden(hidden),
  )

/** As `lineRules`, of ASCII alone, as vendors write their numbers (product.md rule 3). */
export const asciiLineRules = (limit: number) =>
  v.pipe(
    lineRules(limit),
    v.rawCheck(({ dataset, addIssue }) => {
      const foreign =
        dataset.typed && [...dataset.value].find((character) => character > '\u007f' && !hidden.test(character))
      if (foreign) addIssue({ message: key('text.not-ascii'), received: foreign })
    }),
  )

/** As `lineRules`, but empty text means none: it becomes null. */
export const optionalLineRules = (limit: number) =>
  v.nullish(
    v.pipe(
      v.string(),
      v.trim(),
      v.union([
        v.pipe(
          v.literal(''),
          v.transform(() => null),
        ),
        lineRules(limit),
      ]),
    ),
  )

/** Free text of several lines, NFC, at most `limit` UTF-16 units; blank text becomes null. */
export const textRules = (limit: number) =>
  v.nullish(
    v.pipe(
      v.string(),
      v.normalize('NFC'),
      v.maxLength(limit, key('text.too-long')),
      noHidden(hiddenInText),
      v.transform((text) => (text.trim() === '' ? null : text)),
    ),
  )

/** The name of a thing that people make: a line of at most 256 without the 25 forbidden characters (rule 4). */
export const nameRules = v.pipe(lineRules(nameLimit), noForbiddenCharacter)

/** The name of a thing that a vendor named, such as C++Builder or 1C:Enterprise: any character but hidden ones. */
export const givenNameRules = lineRules(nameLimit)

/** Equal keys mean the same name to a reader (rule 4). Computed here, because no two databases fold alike. */
export function nameKey(name: string): string {
  // Upper first: only upper-casing unfolds ß, and the two together come close to Unicode's full case folding.
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC').replace(/\s+/gu, ' ').trim()
}

/** `U+00E9`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
