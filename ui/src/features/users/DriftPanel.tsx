import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { problemOf } from '../../api/problem'
import type { Drift, Person } from '../../api/types'
import { useLive } from '../../live/context'
import { Button } from '../../shared/Button'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { Table } from '../../shared/Table'
import { ago, fullInstant } from '../../shared/time'
import { useLookNow, useUserDrifts } from './useAccount'
import styles from './users.module.css'
import { useRights } from './useUsers'

const ASPECTS = ['account', 'enabled', 'verified', 'username', 'email', 'name', 'roles'] as const

/** In what somebody's account at the provider differs from what was decided here; answered among the drifts. */
export function DriftPanel({ person }: { person: Person }) {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useUserDrifts(person.id)
  const { writes } = useRights()
  const look = useLookNow(person.id)
  const drifts = data?.items ?? []
  const path = `/ops/drift?domain=identity&target=user/${person.id}`
  return (
    <Panel
      title={t('users.differs')}
      note={drifts.length || undefined}
      state={isPending ? 'loading' : error ? 'error' : 'data'}
      end={
        <span className={styles.acts}>
          {drifts.length > 0 && <Link to={path}>{t('users.differsAnswer')}</Link>}
          {writes && (
            <Button disabled={look.isPending} onClick={() => look.mutate()}>
              {t('users.lookNow')}
            </Button>
          )}
        </span>
      }
    >
      {error && (
        <ProblemAlert problem={problemOf(error)}>
          <Button onClick={() => void refetch()}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      {look.error && <ProblemAlert problem={problemOf(look.error)} />}
      {isPending && <PanelMiddle title={t('users.loading')} />}
      {data && drifts.length === 0 && (
        <PanelMiddle title={t('users.differsNot')}>
          {look.isSuccess && <span role="status">{t('users.looked')}</span>}
        </PanelMiddle>
      )}
      {drifts.length > 0 && (
        <Table
          label={t('users.differs')}
          columns={['what', 'here', 'there', 'since'].map((column) =>
            t(`users.difference.${column as 'what' | 'here' | 'there' | 'since'}`),
          )}
        >
          {drifts.map((drift) => (
            <Difference key={drift.key} drift={drift} />
          ))}
        </Table>
      )}
    </Panel>
  )
}

function Difference({ drift }: { drift: Drift }) {
  const { t } = useTranslation()
  const { clock } = useLive()
  const aspect = ASPECTS.find((known) => known === drift.aspect)
  return (
    <tr>
      <td>{aspect ? t(`drift.aspect.${aspect}`) : drift.aspect}</td>
      <td>{drift.wanted}</td>
      <td>
        {drift.observed}
        {drift.refusal && <div>{t('drift.refusedAs', { why: drift.refusal })}</div>}
      </td>
      <td title={fullInstant(drift.since)}>{ago(clock.now() - Date.parse(drift.since))}</td>
    </tr>
  )
}
