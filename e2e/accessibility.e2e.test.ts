import { expectNoBarriers } from './barrier-free.ts'
import { journey } from './journey.ts'
import { demoStates } from './states.ts'

journey.override({ demo: true })

expectNoBarriers(demoStates)
