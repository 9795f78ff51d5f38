import { expectNoBarriers } from './barrier-free.ts'
import { journey } from './journey.ts'
import { listStates } from './states.ts'

journey.override({ demo: true })

expectNoBarriers(listStates)
