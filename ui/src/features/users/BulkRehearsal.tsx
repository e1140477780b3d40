import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import { keys } from '../../api/queries'
import type { BulkAnswer } from '../../api/types'
import { Button } from '../../shared/Button'
import { AskLine } from '../../shared/mui/AskLine'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { decimal } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import styles from './bulk.module.css'
import { useUser } from './useUsers'
import { nameOf } from './words'

interface Props {
  dryRun: {
    readonly data: BulkAnswer | undefined
    readonly error: Error | null
    readonly isFetching: boolean
    readonly refetch: () => unknown
  }
  error: Error | null
  /** Of those that are known, by their ids. */
  names: ReadonlyMap<string, string>
}

const SHOWN = 6

/** What would become of each: how many would go through, and who would be refused and why. */
export function BulkRehearsal({ dryRun, error, names }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const refusal = error ?? dryRun.error
  const { data } = dryRun
  // The number that is asked for is the one of the list: another one is another question.
  const again = () => (error ? queries.invalidateQueries({ queryKey: keys.usersAll }) : lookAgain())
  const lookAgain = async () => {
    await queries.invalidateQueries({ queryKey: keys.usersAll })
    dryRun.refetch()
  }
  return (
    <>
      <AskLine>
        <p role="status">
          {dryRun.isFetching && t('ask.dryRunning')}
          {data && !dryRun.isFetching && (
            <>
              <b>{t('ask.dryRun')}</b>
              <span>
                {t('users.bulk.through', {
                  count: data.total_succeeded,
                  n: decimal(data.total_succeeded, 0),
                })}
              </span>
              {data.total_failed > 0 && (
                <span className={styles.refused}>
                  <StatusGlyph name="crit" />
                  {t('users.bulk.refused', { count: data.total_failed, n: decimal(data.total_failed, 0) })}
                </span>
              )}
            </>
          )}
        </p>
        {data && data.failed.length > 0 && (
          <ul className={styles.refusals} aria-label={t('users.bulk.refusals')}>
            {data.failed.slice(0, SHOWN).map(({ user_id, error, code }) => (
              <li key={user_id}>
                <Name id={user_id ?? ''} known={names.get(user_id ?? '')} />
                <span>{error}</span>
                <code>{code}</code>
              </li>
            ))}
            {data.failed.length > SHOWN && (
              <li>
                {t('users.bulk.moreRefused', {
                  count: data.failed.length - SHOWN,
                  n: decimal(data.failed.length - SHOWN, 0),
                })}
              </li>
            )}
          </ul>
        )}
      </AskLine>
      {refusal && (
        <ProblemAlert problem={problemOf(refusal)}>
          <Button onClick={() => void again()}>{t('users.bulk.again')}</Button>
        </ProblemAlert>
      )}
    </>
  )
}

function Name({ id, known }: { id: string; known: string | undefined }) {
  return known ? <b>{known}</b> : <Asked id={id} />
}

/** Of all that match, most are on no page that was looked at. */
function Asked({ id }: { id: string }) {
  const { data } = useUser(id)
  return <b>{(data && nameOf(data)) ?? id}</b>
}
