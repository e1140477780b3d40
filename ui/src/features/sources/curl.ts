import type { SourceRequest } from '../../api/types'

const LEFT_OUT = '[set]'

/** The request without its secrets, as shown on the screen. */
export function redacted(body: SourceRequest): SourceRequest {
  if (!body.credentials) return body
  const names = Object.keys(body.credentials)
  return { ...body, credentials: Object.fromEntries(names.map((name) => [name, LEFT_OUT])) }
}

/** The same request for a terminal. */
export function asCurl(method: string, path: string, body: SourceRequest): string {
  return [
    `curl -X ${method} ${window.location.origin}${path}`,
    `-H 'Authorization: Bearer …'`,
    `-H 'Content-Type: application/json'`,
    `-d '${JSON.stringify(redacted(body)).replaceAll("'", "'\\''")}'`,
  ].join(' \\\n  ')
}
