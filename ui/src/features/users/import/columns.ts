import { writeRecord } from '../../../shared/csv'

/** What an import takes of somebody, by the names of the API. */
export const COLUMNS = [
  'email',
  'username',
  'firstName',
  'lastName',
  'password',
  'tier',
  'roles',
  'organization',
  'enabled',
  'emailVerified',
  'api_calls_limit',
] as const
export type Column = (typeof COLUMNS)[number]

/** The server wants a column for each of them; a user name that is not there is the e-mail address. */
const NEEDED: readonly Column[] = ['email']
const WANTED: Column = 'username'

/** What each column of a file means; `null` where it is left out. */
export type Meaning = readonly (Column | null)[]

/** Names that files are known to have, as {@link plain} says them. */
const OTHER_NAMES: Readonly<Record<string, Column>> = {
  mail: 'email',
  emailaddress: 'email',
  emailadresse: 'email',
  user: 'username',
  login: 'username',
  benutzer: 'username',
  benutzername: 'username',
  givenname: 'firstName',
  vorname: 'firstName',
  surname: 'lastName',
  familyname: 'lastName',
  nachname: 'lastName',
  passwort: 'password',
  subscriptiontier: 'tier',
  plan: 'tier',
  tarif: 'tier',
  role: 'roles',
  rolle: 'roles',
  rollen: 'roles',
  orgname: 'organization',
  team: 'organization',
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '')
}

/** What the columns seem to mean, each of ours once. */
export function guess(names: readonly string[]): Meaning {
  const taken = new Set<Column>()
  return names.map((name) => {
    const word = plain(name)
    const column = COLUMNS.find((one) => plain(one) === word) ?? OTHER_NAMES[word] ?? null
    if (column === null || taken.has(column)) return null
    taken.add(column)
    return column
  })
}

export interface Faults {
  readonly missing: readonly Column[]
  readonly twice: readonly Column[]
}

export function faultsOf(meaning: Meaning): Faults {
  return {
    missing: NEEDED.filter((column) => !meaning.includes(column)),
    twice: COLUMNS.filter((column) => meaning.filter((one) => one === column).length > 1),
  }
}

/** The file with our names and without what is left out; each record stays on its line. */
export function translated(records: readonly (readonly string[])[], meaning: Meaning): string {
  const kept = meaning.flatMap((column, index) => (column === null ? [] : [{ column, index }]))
  const more = meaning.includes(WANTED) ? [] : [WANTED]
  const [, ...others] = records
  const head = writeRecord([...kept.map(({ column }) => column), ...more])
  const rows = others.map((record) =>
    record.length === 0
      ? '\r\n'
      : writeRecord([...kept.map(({ index }) => record[index] ?? ''), ...more.map(() => '')]),
  )
  return head + rows.join('')
}
