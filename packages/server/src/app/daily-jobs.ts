import { purgeAgreements } from '../agreement/purge-agreements.service.ts'
import { purgeKeptAnswers } from '../idempotency/purge-kept-answers.service.ts'

/** What each server does by itself every day. Several may share a database: a job must bear to be done by all of them. */
export const dailyJobs = { purgeAgreements, purgeKeptAnswers }
