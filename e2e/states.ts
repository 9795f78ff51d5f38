import { addStates } from './states-add.ts'
import { agreementStates } from './states-agreements.ts'
import { catalogStates } from './states-catalog.ts'
import { shellStates } from './states-shell.ts'
import { volumeStates } from './states-volume.ts'

export { firstRunStates } from './states-first-run.ts'

/** What a server shows that has the demo company. */
export const demoStates = [...agreementStates, ...addStates, ...volumeStates, ...catalogStates, ...shellStates]
