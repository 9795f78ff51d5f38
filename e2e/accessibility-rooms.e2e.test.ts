import { expectNoBarriers } from './barrier-free.ts'
import { journey } from './journey.ts'
import { roomStates } from './states.ts'

journey.override({ demo: true })

expectNoBarriers(roomStates)
