import * as v from 'valibot'
import { pageRules } from './page.rules.ts'
import { searchRules } from './search-key.rules.ts'

/** What a list with a search is asked for. */
export const searchArgsRules = v.object({ search: v.nullish(searchRules), page: v.nullish(pageRules) })
