import type { ErrorCode } from '@entitle/schema/shared/error-code.values'
import type { Violation } from '@entitle/schema/shared/violation.rules'
import type { CombinedError } from '@urql/vue'

/** How the server can be silent. `PROXY`: something else answered in its place. */
const silences = ['NETWORK', 'TIMEOUT', 'PROXY'] as const
type Silence = (typeof silences)[number]

/** The silences are ours: no answer came, so nobody knows whether the act was done. */
export type RejectionCode = ErrorCode | Silence

/** Why the server refused, in terms a program can act on. The words for it are in `useRejectionWords`. */
export interface Rejection {
  code: RejectionCode
  params: Readonly<Record<string, string | number>>
  violations: readonly Violation[]
}

interface Extensions {
  code?: ErrorCode
  params?: Rejection['params']
  violations?: readonly Violation[]
}

/** Reads what the server said of an error. The one place that knows the shape of `extensions`. */
export function rejectionOf(error: CombinedError): Rejection {
  const said = error.graphQLErrors.map(({ extensions }) => extensions as Extensions | undefined)
  const first = said.find((extensions) => extensions?.code !== undefined)
  if (!first && error.networkError) return { ...silenceOf(error.networkError, error.response), violations: [] }
  return {
    code: first?.code ?? 'INTERNAL_SERVER_ERROR',
    params: first?.params ?? {},
    violations: said.flatMap((extensions) => extensions?.violations ?? []),
  }
}

/** Whether no answer came, so that trying again makes sense. */
export function isUnanswered(code: RejectionCode): code is Silence {
  return silences.some((silence) => silence === code)
}

/** Whether the act may have been done all the same: a server that failed may have done so after it was kept. */
export function isUncertain(code: RejectionCode): boolean {
  return isUnanswered(code) || code === 'INTERNAL_SERVER_ERROR'
}

// A proxy that does not reach the server answers by a page of its own, as does a network that wants a sign-in first.
function silenceOf(cause: Error, response: unknown): { code: Silence; params: Rejection['params'] } {
  if (cause.name === 'TimeoutError') return { code: 'TIMEOUT', params: {} }
  const { status } = (response ?? {}) as Partial<Response>
  if (status === undefined || cause instanceof TypeError) return { code: 'NETWORK', params: {} }
  return { code: 'PROXY', params: { status: String(status) } }
}
