import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '../platform/errors.ts'

const statusOf: Partial<Record<DomainError['code'], number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  'upload.too-large': 413,
  UNAVAILABLE: 503,
  STORAGE_FULL: 507,
}

/** Answers whatever fails in the shape of GraphQL errors, so that a client reads one shape everywhere. */
export function answerError(error: FastifyError | DomainError, request: FastifyRequest, reply: FastifyReply): void {
  if (error instanceof DomainError) {
    const { code, params, violations, message } = error
    void reply.code(statusOf[code] ?? 400).send({ errors: [{ message, extensions: { code, params, violations } }] })
    return
  }
  // Refusals of ours are DomainErrors: this is the file server's word for a path that leads outside. Nothing is there.
  if (error.statusCode === 403) return answerError(new DomainError('NOT_FOUND', whereabouts(request)), request, reply)
  const status = error.statusCode ?? 500
  if (request.raw.errored) request.log.info('the client broke off')
  else if (status >= 500) request.log.error({ err: error }, 'fault')
  const message = status >= 500 ? 'Internal error' : error.message
  const extensions = { code: codeOf(status), params: {}, violations: [] }
  void reply.code(status).send({ errors: [{ message, extensions }] })
}

/** Answers an address that nothing is at. */
export function answerNothingThere(request: FastifyRequest): never {
  throw new DomainError('NOT_FOUND', whereabouts(request))
}

const whereabouts = ({ url }: FastifyRequest) => ({ noun: 'page', id: url.slice(0, 200) })

function codeOf(status: number): string {
  if (status >= 500) return 'INTERNAL_SERVER_ERROR'
  return status === 400 ? 'BAD_USER_INPUT' : (STATUS_CODES[status] ?? 'BAD_REQUEST').toUpperCase().replace(/\W+/g, '_')
}
