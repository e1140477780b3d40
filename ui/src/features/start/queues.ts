import { answer, api } from '../../api/client'

/** More are not counted one by one. */
const MOST = 500

/** How many wait; `more` where there are more than were counted. */
export interface Count {
  readonly count: number
  readonly more: boolean
}

/** Something that waits for a human, where it is looked at, and who may. */
export interface Queue {
  readonly name: 'approvals' | 'provider' | 'deadLetters' | 'parked' | 'drift' | 'unverified'
  readonly to: string
  /** `null` when everybody may. */
  readonly needs: string | null
  /** A right in one's own organizations is not enough. */
  readonly everywhere: boolean
  readonly count: () => Promise<Count>
}

/** What tells the identity provider, and finishes people whose account was half made. */
const TO_PROVIDER: ReadonlySet<string> = new Set([
  'WhenPersonChangesThenTellProvider',
  'WhenEnrollmentStalledThenFinish',
])

export const isToProvider = ({ reaction }: { readonly reaction: string }) =>
  TO_PROVIDER.has(reaction.slice(reaction.lastIndexOf('.') + 1))

const all = (count: number): Count => ({ count, more: false })

async function letters(wanted: (letter: { readonly reaction: string }) => boolean): Promise<Count> {
  const { items } = await answer(api.GET('/api/v1/system/dead-letters'))
  return all(items.filter(wanted).length)
}

/** The most pressing first. */
export const QUEUES: readonly Queue[] = [
  {
    name: 'approvals',
    to: '/admin/approvals',
    needs: null,
    everywhere: false,
    count: async () => {
      const query = { status: 'waiting,review', limit: `${MOST}` }
      const page = await answer(api.GET('/api/v1/admin/approvals', { params: { query } }))
      const mine = page.items.filter(({ may }) => may.includes('approve') || may.includes('review'))
      return { count: mine.length, more: page.nextCursor !== null }
    },
  },
  {
    name: 'provider',
    to: '/admin/system?tab=dead-letters',
    needs: 'system:read',
    everywhere: false,
    count: () => letters(isToProvider),
  },
  {
    name: 'deadLetters',
    to: '/admin/system?tab=dead-letters',
    needs: 'system:read',
    everywhere: false,
    count: () => letters((letter) => !isToProvider(letter)),
  },
  {
    name: 'parked',
    to: '/admin/system?tab=parked',
    needs: 'system:read',
    everywhere: false,
    count: async () => all((await answer(api.GET('/api/v1/system/parked'))).items.length),
  },
  {
    name: 'drift',
    to: '/ops/drift',
    needs: 'sources:read',
    everywhere: false,
    count: async () => {
      const query = { limit: `${MOST}` }
      const page = await answer(api.GET('/api/v1/sources/drift', { params: { query } }))
      return { count: page.items.length, more: page.nextCursor !== null }
    },
  },
  {
    name: 'unverified',
    to: '/admin/users?email_verified=false&status=enabled',
    needs: 'users:read',
    everywhere: true,
    count: async () => {
      const query = { email_verified: 'false', status: 'enabled', limit: '1' }
      return all((await answer(api.GET('/api/v1/admin/users', { params: { query } }))).total)
    },
  },
]
