import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../api/client'
import type { Source } from '../api/types'
import { Button, ButtonLink } from '../shared/Button'
import { PanelNotice } from '../shared/Panel'
import { useCan } from '../shared/session'
import { useMayAct } from './hooks'
import styles from './SourceFailure.module.css'

/** Why a source is not heard, and the two ways out. */
export function SourceFailure({ source }: { source: Source }) {
  const { t } = useTranslation()
  const can = useCan()
  const may = useMayAct()
  const poll = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/sources/{id}/poll', { params: { path: { id: source.id } } })),
  })
  return (
    <PanelNotice
      word={
        source.health.reason
          ? t(`sources.reason.${source.health.reason}`)
          : t(`sources.status.${source.health.status}`)
      }
    >
      <span className={styles.detail}>{source.health.detail}</span>
      <span className={styles.end}>
        {can('sources:execute') && (
          <Button disabled={!may.ok || poll.isPending} onClick={() => poll.mutate()}>
            {t('action.retry')}
          </Button>
        )}
        <ButtonLink to={`/ops/sources/${source.id}`} weight="bare">
          {t('sources.open')}
        </ButtonLink>
      </span>
    </PanelNotice>
  )
}
