/** Every rule that can be broken, by the key that the wire carries and the words are looked up with. */
export const ruleKeys = [
  'text.required',
  'text.too-long',
  'text.forbidden-character',
  'text.hidden-character',
  'number.required',
  'number.whole',
  'number.too-small',
  'number.too-large',
  'date.malformed',
  'choice.required',
  'choice.unknown',
  'list.empty',
  'list.too-long',
  'page.walk-from-start',
  'page.bad-cursor',
  'agreement.end-before-start',
  'agreement.name-taken',
  'agreement.external-reference-taken',
  'group.name-reserved',
  'group.name-taken',
  'group.choose-one',
  'publisher.name-taken',
  'product-title.name-taken',
  'product-title.of-another-publisher',
] as const

export type RuleKey = (typeof ruleKeys)[number]
