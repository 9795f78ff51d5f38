// A proxy gives up after a minute as a rule: then nobody knows more than now.
const patienceMs = 30_000

/** As `fetch`, but it does not wait for ever: what takes longer ends with a TimeoutError. */
export const patientFetch: typeof fetch = (input, init) => {
  const timeout = AbortSignal.timeout(patienceMs)
  return fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout })
}
