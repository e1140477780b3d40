import type { Kind, Problem, Source, SourceRequest } from '../../api/types'
import {
  defaultsOf,
  type Field,
  fieldsOf,
  filled,
  missingIn,
  type ObjectSchema,
  schemeOf,
  type Values,
  variantsOf,
} from './schema'

export const STEPS = ['type', 'endpoint', 'credentials', 'test', 'watch'] as const
export type StepName = (typeof STEPS)[number]

/** A source as being written down. Numbers stay text until they are sent. */
export interface Draft {
  readonly kind: string
  readonly name: string
  readonly endpoint: string
  readonly config: Values
  readonly variant: number
  readonly credentials: Values
  /** A shared credential that is used instead of new ones. */
  readonly credentialId: string | null
  readonly intervals: { readonly status: string; readonly metrics: string; readonly config: string }
  readonly required: boolean
  readonly enabled: boolean
}

export function draftOf(kind: Kind): Draft {
  return {
    kind: kind.kind,
    name: '',
    endpoint: '',
    config: defaultsOf(kind.configSchema),
    variant: 0,
    credentials: {},
    credentialId: null,
    intervals: intervalsText(kind.defaultIntervals),
    required: false,
    enabled: true,
  }
}

export function draftFrom(source: Source, kind: Kind): Draft {
  return {
    ...draftOf(kind),
    name: source.name,
    endpoint: source.endpoint,
    config: { ...defaultsOf(kind.configSchema), ...(source.config as Values) },
    intervals: intervalsText(source.intervals),
    required: source.required,
    enabled: source.enabled,
  }
}

function intervalsText(intervals: Source['intervals']): Draft['intervals'] {
  const { status, metrics, config } = intervals
  return { status: String(status), metrics: String(metrics), config: String(config) }
}

/** What decides which fields there are. */
function known(kind: Kind, { config, endpoint }: Draft): Values {
  return { ...config, scheme: schemeOf(endpoint, kind.endpointExample) }
}

export function configFields(kind: Kind, draft: Draft): Field[] {
  return fieldsOf(kind.configSchema, known(kind, draft))
}

/** The ways to sign in. */
export function signIns(kind: Kind, draft: Draft): readonly ObjectSchema[] {
  return variantsOf(kind.credentialSchema, known(kind, draft))
}

/** Which of them is chosen; what was chosen may not be there any more. */
export function signInOf(kind: Kind, draft: Draft): number {
  return draft.variant < signIns(kind, draft).length ? draft.variant : 0
}

export function credentialFields(kind: Kind, draft: Draft): Field[] {
  return fieldsOf(signIns(kind, draft)[signInOf(kind, draft)] ?? {}, known(kind, draft))
}

/** The body of `POST /sources` and of the test. Credentials left empty are not sent. */
export function requestOf(kind: Kind, draft: Draft): SourceRequest {
  const credentials = draft.credentialId ? {} : filled(credentialFields(kind, draft), draft.credentials)
  const { status, metrics, config } = draft.intervals
  return {
    kind: draft.kind,
    name: draft.name.trim(),
    endpoint: draft.endpoint.trim(),
    config: filled(configFields(kind, draft), draft.config),
    ...(Object.keys(credentials).length > 0 ? { credentials } : {}),
    ...(draft.credentialId ? { credentialId: draft.credentialId } : {}),
    intervals: { status: Number(status), metrics: Number(metrics), config: Number(config) },
    required: draft.required,
    enabled: draft.enabled,
  }
}

/** What a step still lacks, by the path the API uses for it. */
export function lacking(step: StepName, kind: Kind, draft: Draft, existing: Source | undefined): string[] {
  switch (step) {
    case 'endpoint':
      return [
        ...(draft.name.trim() ? [] : ['name']),
        ...(draft.endpoint.trim() ? [] : ['endpoint']),
        ...missingIn(configFields(kind, draft), draft.config).map((name) => `config.${name}`),
      ]
    case 'credentials': {
      if (draft.credentialId) return []
      const untouched = Object.values(draft.credentials).every((value) => value === '')
      if (existing && untouched && existing.endpoint === draft.endpoint.trim()) return []
      return missingIn(credentialFields(kind, draft), draft.credentials).map((name) => `credentials.${name}`)
    }
    case 'type':
    case 'test':
    case 'watch':
      return []
  }
}

/** The sentences of a refusal by field, below one member of the body. */
export function errorsBelow(problem: Problem | null, member: string): Record<string, string> {
  const pairs = (problem?.errors ?? [])
    .filter(({ field }) => field.startsWith(`${member}.`))
    .map(({ field, message }) => [field.slice(member.length + 1), message] as const)
  return Object.fromEntries(pairs)
}

export function errorOf(problem: Problem | null, field: string): string | undefined {
  return problem?.errors?.find((error) => error.field === field)?.message
}

/** The step on which a refused field is edited. */
export function stepOf(problem: Problem): StepName {
  const field = problem.errors?.[0]?.field ?? ''
  if (field.startsWith('credential')) return 'credentials'
  return field.startsWith('intervals') || field === 'required' ? 'watch' : 'endpoint'
}
