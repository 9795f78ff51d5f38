import { type InjectionKey, type Ref, inject, ref } from 'vue'

/** Whether the server can be reached, as far as this tab knows. */
export interface Connection {
  /** True from when nothing answers until something does again. */
  lost: Readonly<Ref<boolean>>
  /** Something got no answer: finds out whether anything does. Ends when the server answers. */
  check: () => Promise<void>
  /** Asks again at once instead of after a while. */
  askNow: () => void
  /** What to do each time that the server answers again. */
  onReturn: (act: () => void) => void
}

const pauseMs = 3000

/** Watches the connection: `answers` asks the server for as little as possible. */
export function createConnection(answers: () => Promise<boolean>): Connection {
  const lost = ref(false)
  const acts: (() => void)[] = []
  let checking: Promise<void> | undefined
  let wake = () => {}

  const pause = () =>
    new Promise<void>((resolve) => {
      wake = resolve
      setTimeout(resolve, pauseMs)
    })

  async function untilItAnswers() {
    if (await answers()) return
    lost.value = true
    do await pause()
    while (!(await answers()))
    lost.value = false
    for (const act of acts) act()
  }

  return {
    lost,
    check: () => (checking ??= untilItAnswers().finally(() => (checking = undefined))),
    askNow: () => wake(),
    onReturn: (act) => void acts.push(act),
  }
}

/** Where the application hands out its connection. */
export const connectionKey: InjectionKey<Connection> = Symbol('connection')

/** The connection of the application; in what stands alone, such as a test, one that is never lost. */
export function useConnection(): Connection {
  return inject(connectionKey, () => createConnection(async () => true), true)
}
