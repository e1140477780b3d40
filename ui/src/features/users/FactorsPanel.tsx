import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Person } from '../../api/types'
import { Button } from '../../shared/Button'
import { FactRows, Facts } from '../../shared/Facts'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { fullInstant } from '../../shared/time'
import { useUserFactors } from './useFactors'
import { useRights } from './useUsers'

const RemoveFactorsDialog = lazy(async () => ({
  default: (await import('./RemoveFactorsDialog')).RemoveFactorsDialog,
}))

/** What somebody proves beside their password, by kind alone; who lost it is helped here. */
export function FactorsPanel({ person }: { person: Person }) {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useUserFactors(person.id)
  const { writes } = useRights()
  const [asked, setAsked] = useState(false)
  const [removed, setRemoved] = useState(false)
  const factors = data?.factors ?? []
  return (
    <Panel
      title={t('factors.ofPerson')}
      note={factors.length || undefined}
      state={isPending ? 'loading' : error ? 'error' : 'data'}
      end={
        writes &&
        factors.length > 0 && <Button onClick={() => setAsked(true)}>{t('factors.removeAll')}</Button>
      }
    >
      {error && (
        <ProblemAlert problem={problemOf(error)}>
          <Button onClick={() => void refetch()}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      {isPending && <PanelMiddle title={t('users.loading')} />}
      {data && factors.length === 0 && (
        <PanelMiddle title={t(data.offered ? 'factors.nonePerson' : 'factors.outside')}>
          {removed && <span role="status">{t('factors.removedAll')}</span>}
        </PanelMiddle>
      )}
      {factors.length > 0 && (
        <Facts>
          <FactRows
            rows={factors.map(({ kind, added_at }, at) => [
              `${t(`factors.kind.${kind as 'totp' | 'passkey'}`)} ${at + 1}`,
              fullInstant(added_at),
            ])}
          />
        </Facts>
      )}
      <Suspense>
        {asked && (
          <RemoveFactorsDialog
            person={person}
            count={factors.length}
            onDone={() => {
              setAsked(false)
              setRemoved(true)
            }}
            onClose={() => setAsked(false)}
          />
        )}
      </Suspense>
    </Panel>
  )
}
