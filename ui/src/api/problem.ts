import type { Problem } from './types'

/** A refusal by the server (RFC 9457) or a failure to reach it, as an error that queries can carry. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'

  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title)
  }
}

export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  const detail = error instanceof Error ? error.message : String(error)
  return { title: 'The server did not answer', status: 0, code: 'no-answer', detail }
}

/** The body of a refusal; what is not a problem document (a proxy's page, say) becomes one. */
export function toProblem(body: unknown, response: Response): Problem {
  if (typeof body === 'object' && body !== null && 'code' in body) return body as Problem
  const title = response.statusText || `HTTP ${response.status}`
  return { title, status: response.status, code: `http-${response.status}` }
}
