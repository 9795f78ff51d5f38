import * as v from 'valibot'
import { lineRules } from '../shared/text.rules.ts'

/** Longest name of a person, in UTF-16 units. */
const personNameLimit = 100

/** What somebody says who comes by the set-up link; the link itself is checked by the server alone. */
export const setUpRules = v.object({ name: lineRules(personNameLimit) })
