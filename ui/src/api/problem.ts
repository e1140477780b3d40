import type { Command, Problem } from './types'

/** A refusal by the server (RFC 9457) or a failure to reach it, as an error that queries can carry. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'

  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title)
  }
}

/** What was asked waits until a second person agrees: neither done nor refused. */
export class HeldError extends Error {
  override readonly name = 'HeldError'

  constructor(readonly command: Command) {
    super('Nothing is done before a second person agrees')
  }
}

/** The word for what waits, in the place of a refusal's code. */
export const HELD = 'awaiting-approval'

export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  if (error instanceof HeldError) {
    return { title: error.message, status: 202, code: HELD, commandId: error.command.id }
  }
  const detail = error instanceof Error ? error.message : String(error)
  return { title: 'The server did not answer', status: 0, code: 'no-answer', detail }
}

/** The body of a refusal; what is not a problem document (a proxy's page, say) becomes one. */
export function toProblem(body: unknown, response: Response): Problem {
  if (typeof body === 'object' && body !== null && 'code' in body) return body as Problem
  const title = response.statusText || `HTTP ${response.status}`
  return { title, status: response.status, code: `http-${response.status}` }
}
