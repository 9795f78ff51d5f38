import type { ErrorCode } from '@entitle/schema/shared/error-code.values'
import type { Violation } from '@entitle/schema/shared/violation.rules'
import type { CombinedError } from '@urql/vue'

/** `NETWORK` is ours: no answer came, so nobody knows whether the act was done. */
export type RejectionCode = ErrorCode | 'NETWORK'

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
  if (!first && error.networkError) return { code: 'NETWORK', params: {}, violations: [] }
  return {
    code: first?.code ?? 'INTERNAL_SERVER_ERROR',
    params: first?.params ?? {},
    violations: said.flatMap((extensions) => extensions?.violations ?? []),
  }
}
