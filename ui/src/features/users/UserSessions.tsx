import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { AccountSession, Person } from '../../api/types'
import { useLive } from '../../live/context'
import { Button } from '../../shared/Button'
import { browserName } from '../../shared/browserName'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { Table } from '../../shared/Table'
import { duration, fullInstant } from '../../shared/time'
import { useGoneRows } from '../../shared/useGoneRows'
import { useEndUserSession } from './useChanges'
import styles from './users.module.css'
import { useRights, useUserSessions } from './useUsers'

const COLUMNS = ['browser', 'address', 'used'] as const

/** Where somebody is signed in. */
export function UserSessions({ person: { id, status } }: { person: Person }) {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useUserSessions(id, status !== 'enabled')
  const end = useEndUserSession(id)
  const { writes } = useRights()
  const sessions = data?.sessions ?? []
  const { panel, spoken } = useGoneRows(
    id,
    sessions.map((session) => ({ id: session.id, name: nameOf(session, t) })),
  )
  return (
    <>
      {spoken}
      <Panel
        ref={panel}
        title={t('account.tab.sessions')}
        note={data?.total || undefined}
        state={isPending ? 'loading' : error ? 'error' : 'data'}
        end={
          writes &&
          sessions.length > 1 && (
            <Button disabled={end.isPending} onClick={() => end.mutate('all')}>
              {t('users.endAll')}
            </Button>
          )
        }
      >
        {error && (
          <ProblemAlert problem={problemOf(error)}>
            <Button onClick={() => void refetch()}>{t('action.retry')}</Button>
          </ProblemAlert>
        )}
        {end.error && <ProblemAlert problem={problemOf(end.error)} />}
        {data?.warnings.map((warning) => (
          <p key={warning} role="status" className={styles.quiet}>
            {warning}
          </p>
        ))}
        {data && sessions.length === 0 && <PanelMiddle title={t('account.noSessions')} />}
        {sessions.length > 0 && (
          <Table
            label={t('account.tab.sessions')}
            columns={[...COLUMNS.map((column) => t(`account.column.${column}`)), '']}
          >
            {sessions.map((session) => (
              <SessionRow
                key={session.id}
                session={session}
                busy={end.isPending}
                onEnd={writes ? () => end.mutate(session.id) : null}
              />
            ))}
          </Table>
        )}
      </Panel>
    </>
  )
}

/** The provider knows no browser, but what else the session opens. */
function nameOf({ userAgent, source, clients }: AccountSession, t: TFunction): string {
  if (source === 'idp') {
    const what = Object.values(clients).sort().join(', ')
    return what ? t('users.atProviderFor', { what }) : t('users.atProvider')
  }
  return userAgent ? browserName(userAgent) : t('account.unknown')
}

interface RowProps {
  session: AccountSession
  busy: boolean
  onEnd: (() => void) | null
}

function SessionRow({ session, busy, onEnd }: RowProps) {
  const { t } = useTranslation()
  const { clock } = useLive()
  const { userAgent, ipAddress, start, lastAccess, current } = session
  const browser = nameOf(session, t)
  return (
    <tr>
      <td title={userAgent ?? undefined}>{browser}</td>
      <td className={styles.quiet}>{ipAddress ?? t('account.unknown')}</td>
      <td className={styles.quiet} title={fullInstant(lastAccess)}>
        {current ? t('account.current') : duration(clock.now() - Date.parse(lastAccess))}
      </td>
      <td className={styles.acts}>
        {onEnd && (
          <Button
            disabled={busy}
            aria-label={t('account.endOf', { browser, start: fullInstant(start) })}
            onClick={onEnd}
          >
            {t('account.end')}
          </Button>
        )}
      </td>
    </tr>
  )
}
