import type { Person, UserChanges } from '../../api/types'
import { wordsOf } from './words'

/** What is being corrected, as it is typed. */
export interface EditDraft {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly tags: string
  readonly notes: string
  /** Empty where there is no exception. */
  readonly tier: string
  /** Empty is that of the tier. */
  readonly limit: string
  readonly emailVerified: boolean
  readonly enabled: boolean
}

export function draftOf(person: Person): EditDraft {
  return {
    firstName: person.firstName ?? '',
    lastName: person.lastName ?? '',
    email: person.email ?? '',
    tags: person.tags.join(', '),
    notes: person.internal_notes ?? '',
    tier: person.tier_source === 'override' ? person.subscription_tier : '',
    limit: `${person.api_calls_limit}`,
    emailVerified: person.emailVerified,
    enabled: person.enabled,
  }
}

/** What differs from what is known, and nothing else. */
export function changesOf(person: Person, draft: EditDraft): UserChanges {
  const before = draftOf(person)
  const differs = (field: keyof EditDraft) => draft[field] !== before[field]
  return {
    ...(differs('firstName') ? { firstName: draft.firstName.trim() } : {}),
    ...(differs('lastName') ? { lastName: draft.lastName.trim() } : {}),
    ...(differs('email') ? { email: draft.email.trim() } : {}),
    ...(differs('tags') ? { tags: wordsOf(draft.tags) } : {}),
    ...(differs('notes') ? { internal_notes: draft.notes.trim() } : {}),
    ...(differs('tier') ? { subscription_tier: draft.tier || null } : {}),
    ...(differs('limit') ? { apiCallLimitOverride: limitIn(draft) } : {}),
    ...(differs('emailVerified') ? { emailVerified: draft.emailVerified } : {}),
    ...(differs('enabled') ? { enabled: draft.enabled } : {}),
  }
}

function limitIn({ limit }: EditDraft): number | null {
  return limit.trim() === '' ? null : Number(limit)
}

/** What can be seen to be wrong before the server is asked. */
export function isFaulty({ email, limit }: EditDraft): boolean {
  return email.trim() === '' || !/^(-1|\d*)$/.test(limit.trim())
}
