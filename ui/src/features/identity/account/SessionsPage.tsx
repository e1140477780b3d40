import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/problem'
import type { AccountSession } from '../../../api/types'
import { Button } from '../../../shared/Button'
import { browserName } from '../../../shared/browserName'
import { Panel, PanelMiddle } from '../../../shared/Panel'
import { ProblemAlert } from '../../../shared/ProblemAlert'
import { StatusGlyph } from '../../../shared/StatusGlyph'
import { Table } from '../../../shared/Table'
import { fullInstant, shortInstant } from '../../../shared/time'
import { useGoneRows } from '../../../shared/useGoneRows'
import styles from './Account.module.css'
import { AccountFrame } from './AccountFrame'
import { useEndSession, useSessions } from './useSessions'

/** Where one is signed in. */
export function SessionsPage() {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useSessions()
  const end = useEndSession()
  const sessions = data?.sessions ?? []
  const { panel, spoken } = useGoneRows(
    'sessions',
    sessions.map((session) => ({ id: session.id, name: nameOf(session, t('account.unknown')) })),
  )
  const others = sessions.filter(({ current }) => !current).length
  const state = isPending ? 'loading' : error ? 'error' : 'data'
  return (
    <AccountFrame tab="sessions">
      {spoken}
      <Panel
        ref={panel}
        title={t('account.tab.sessions')}
        note={data?.total || undefined}
        state={state}
        end={
          others > 0 && (
            <Button disabled={end.isPending} onClick={() => end.mutate('others')}>
              {t('account.endOthers')}
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
        {isPending && <PanelMiddle title={t('account.loading')} />}
        {data && sessions.length === 0 && (
          <PanelMiddle title={t('account.noSessions')}>
            <span>{t('account.noSessionsWhat')}</span>
          </PanelMiddle>
        )}
        {sessions.length > 0 && (
          <Sessions sessions={sessions} busy={end.isPending} onEnd={(id) => end.mutate(id)} />
        )}
      </Panel>
      <p className={styles.foot}>{t('account.sessionsWhat')}</p>
    </AccountFrame>
  )
}

const COLUMNS = ['browser', 'address', 'begun', 'used'] as const

interface Props {
  sessions: readonly AccountSession[]
  busy: boolean
  onEnd: (id: string) => void
}

function Sessions({ sessions, busy, onEnd }: Props) {
  const { t } = useTranslation()
  return (
    <Table
      label={t('account.tab.sessions')}
      columns={[...COLUMNS.map((column) => t(`account.column.${column}`)), '']}
    >
      {sessions.map((session) => (
        <SessionRow key={session.id} session={session} busy={busy} onEnd={onEnd} />
      ))}
    </Table>
  )
}

function nameOf({ userAgent }: AccountSession, unknown: string): string {
  return userAgent ? browserName(userAgent) : unknown
}

interface RowProps {
  session: AccountSession
  busy: boolean
  onEnd: (id: string) => void
}

function SessionRow({ session, busy, onEnd }: RowProps) {
  const { t } = useTranslation()
  const { id, userAgent, ipAddress, start, lastAccess, current } = session
  const browser = nameOf(session, t('account.unknown'))
  return (
    <tr>
      <td title={userAgent ?? undefined}>
        <b>{browser}</b>
      </td>
      <td>{ipAddress ?? t('account.unknown')}</td>
      <td title={fullInstant(start)}>{shortInstant(start)}</td>
      <td title={fullInstant(lastAccess)}>{shortInstant(lastAccess)}</td>
      <td className={styles.act}>
        {current ? (
          <span className={styles.current}>
            <StatusGlyph name="ok" />
            {t('account.current')}
          </span>
        ) : (
          <Button
            disabled={busy}
            aria-label={t('account.endOf', { browser, start: shortInstant(start) })}
            onClick={() => onEnd(id)}
          >
            {t('account.end')}
          </Button>
        )}
      </td>
    </tr>
  )
}
