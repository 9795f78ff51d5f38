import { expectNoBarriers } from './barrier-free.ts'
import { firstRunStates } from './states.ts'

expectNoBarriers(firstRunStates)
