import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import { Button } from '../../shared/Button'
import { FactRows, Facts } from '../../shared/Facts'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { fullInstant } from '../../shared/time'
import { useRemoveFactors, useUserFactors } from './useFactors'
import styles from './users.module.css'
import { useRights } from './useUsers'

/** What somebody proves beside their password, by kind alone; who lost it is helped here. */
export function FactorsPanel({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useUserFactors(id)
  const { writes } = useRights()
  const [asked, setAsked] = useState(false)
  const remove = useRemoveFactors(id, () => setAsked(false))
  const factors = data?.factors ?? []
  return (
    <Panel
      title={t('factors.ofPerson')}
      note={factors.length || undefined}
      state={isPending ? 'loading' : error ? 'error' : 'data'}
      end={
        writes &&
        factors.length > 0 &&
        (asked ? (
          <span className={styles.acts}>
            <Button onClick={() => setAsked(false)}>{t('action.cancel')}</Button>
            <Button weight="danger" disabled={remove.isPending} onClick={() => remove.mutate()}>
              {t('factors.removeAllNow')}
            </Button>
          </span>
        ) : (
          <Button onClick={() => setAsked(true)}>{t('factors.removeAll')}</Button>
        ))
      }
    >
      {error && (
        <ProblemAlert problem={problemOf(error)}>
          <Button onClick={() => void refetch()}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      {remove.error && <ProblemAlert problem={problemOf(remove.error)} />}
      {isPending && <PanelMiddle title={t('users.loading')} />}
      {data && factors.length === 0 && (
        <PanelMiddle title={t(data.offered ? 'factors.nonePerson' : 'factors.outside')}>
          {remove.isSuccess && <span role="status">{t('factors.removedAll')}</span>}
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
    </Panel>
  )
}
