import createClient, { type Middleware } from 'openapi-fetch'
import type { paths } from './generated/schema'
import { HeldError, ProblemError, toProblem } from './problem'
import type { Command, DryRun } from './types'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

type Listener = (value: string) => void
const sessionEnd = new Set<() => void>()
const stepUp = new Set<() => void>()
const versions = new Set<Listener>()
const held = new Set<(command: Command) => void>()

/** Calls back when an answer says that nobody is signed in any more. */
export function onSessionEnd(listener: () => void): () => void {
  sessionEnd.add(listener)
  return () => sessionEnd.delete(listener)
}

/** Calls back when an answer asks that somebody prove again who they are. */
export function onStepUp(listener: () => void): () => void {
  stepUp.add(listener)
  return () => stepUp.delete(listener)
}

/** Calls back with what was asked and waits for a second person, whichever request it was. */
export function onHeld(listener: (command: Command) => void): () => void {
  held.add(listener)
  return () => held.delete(listener)
}

/** Calls back with the server's release, named by every answer. */
export function onServerVersion(listener: Listener): () => void {
  versions.add(listener)
  return () => versions.delete(listener)
}

export function cookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`))
  return pair && decodeURIComponent(pair.slice(name.length + 1))
}

export function csrfToken(): string {
  return cookie('csrf_token') ?? ''
}

/** A version 4 UUID; `crypto.randomUUID` exists on https and localhost only. */
export function newKey(): string {
  if (crypto.randomUUID) return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Signed in, but not recently enough for this act. */
async function wantsStepUp(response: Response): Promise<boolean> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null)
  return (body as { code?: string } | null)?.code === 'step-up-required'
}

const conventions: Middleware = {
  onRequest({ request }) {
    if (SAFE.has(request.method)) return request
    request.headers.set('X-CSRF-Token', csrfToken())
    if (!request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', newKey())
    return request
  },
  async onResponse({ response, schemaPath }) {
    const version = response.headers.get('X-App-Version')
    if (version) for (const listener of versions) listener(version)
    if (response.status === 401 && schemaPath !== '/api/v1/auth/me')
      for (const listener of (await wantsStepUp(response)) ? stepUp : sessionEnd) listener()
    return response
  },
}

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  headers: { Accept: 'application/json' },
  fetch: (request) => window.fetch(request),
})
api.use(conventions)

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

async function body<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok) throw new ProblemError(toProblem(error, response))
  return data as T
}

/**
 * The body of a success; a refusal is thrown as a {@link ProblemError}. What waits for a second person is not what
 * was asked for, whatever the request is usually answered with: it is thrown as a {@link HeldError}.
 */
export async function answer<T>(call: Promise<Answer<T>>): Promise<Exclude<T, DryRun>> {
  const answered = await body(call)
  if ((await call).response.status === 202 && waits(answered)) {
    for (const listener of held) listener(answered)
    throw new HeldError(answered)
  }
  return answered as Exclude<T, DryRun>
}

/** The body of an answer about a command itself, which may wait after it as well. */
export async function commandOf<T>(call: Promise<Answer<T>>): Promise<Exclude<T, DryRun>> {
  return (await body(call)) as Exclude<T, DryRun>
}

function waits(answered: unknown): answered is Command {
  return (answered as Partial<Command> | undefined)?.status === 'awaiting_approval'
}

/** What would happen, of a call with `dry_run`. */
export async function rehearsal<T>(call: Promise<Answer<T>>): Promise<Extract<T, DryRun>> {
  return (await body(call)) as Extract<T, DryRun>
}
