import { expectNoBarriers } from './barrier-free.ts'
import { journey } from './journey.ts'
import { formStates } from './states.ts'

journey.override({ demo: true })

expectNoBarriers(formStates)
