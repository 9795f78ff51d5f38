import { addStates } from './states-add.ts'
import { agreementStates } from './states-agreements.ts'
import { bulkStates } from './states-bulk.ts'
import { catalogCareStates } from './states-catalog-care.ts'
import { catalogStates } from './states-catalog.ts'
import { lostConnectionStates } from './states-lost-connection.ts'
import { paletteStates } from './states-palette.ts'
import { purchaseStates } from './states-purchases.ts'
import { registerStates } from './states-register.ts'
import { shellStates } from './states-shell.ts'
import { viewStates } from './states-views.ts'
import { volumeStates } from './states-volume.ts'

export { firstRunStates } from './states-first-run.ts'

/** What a server shows that has the demo company: the list and what is done from it, the forms, and the other rooms. */
export const listStates = [...agreementStates, ...bulkStates, ...viewStates, ...paletteStates, ...lostConnectionStates]
export const formStates = [...addStates, ...purchaseStates, ...volumeStates]
export const roomStates = [...registerStates, ...catalogStates, ...catalogCareStates, ...shellStates]
export const demoStates = [...listStates, ...formStates, ...roomStates]
