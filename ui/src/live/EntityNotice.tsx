import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../api/client'
import type { Source } from '../api/types'
import { Button, ButtonLink } from '../shared/Button'
import { PanelNotice, type PanelState } from '../shared/Panel'
import { StatusGlyph } from '../shared/StatusGlyph'
import { useCan } from '../shared/session'
import { duration } from '../shared/time'
import styles from './EntityNotice.module.css'
import { type Age, useLink, useMayAct } from './hooks'
import type { Held } from './store'

interface Props {
  state: PanelState
  age: Age
  held: Held
  source: Source | undefined
}

/** Says what is wrong with the values below, since when, and what may be done. */
export function EntityNotice({ state, age, held, source }: Props) {
  const { t } = useTranslation()
  const link = useLink()
  if (state === 'error' && source) return <SourceFailure source={source} />
  if (state === 'stale') {
    const seconds = held.intervalSeconds
    const count = seconds ? Math.floor(age.millis / (seconds * 1000)) : 0
    return (
      <PanelNotice>
        <span className={styles.stale}>
          <StatusGlyph name="stale" />
          {age.at === null ? t('entity.neverSeen') : t('entity.stale', { duration: duration(age.millis) })}
        </span>
        {link.kind === 'lost'
          ? t('entity.lost')
          : seconds && age.at !== null && t('entity.silent', { count, seconds })}
      </PanelNotice>
    )
  }
  if (!(held.value as { parked: boolean }).parked) return null
  return (
    <PanelNotice>
      <span className={styles.warn}>
        <StatusGlyph name="warn" />
        {t('entity.parked')}
      </span>
      {t('entity.parkedWhat')}
    </PanelNotice>
  )
}

function SourceFailure({ source }: { source: Source }) {
  const { t } = useTranslation()
  const can = useCan()
  const may = useMayAct()
  const poll = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/sources/{id}/poll', { params: { path: { id: source.id } } })),
  })
  return (
    <PanelNotice>
      <span className={styles.warn}>
        <StatusGlyph name="warn" />
        {source.health.reason
          ? t(`sources.reason.${source.health.reason}`)
          : t(`sources.status.${source.health.status}`)}
      </span>
      <span className={styles.detail}>{source.health.detail}</span>
      <span className={styles.end}>
        {can('sources:execute') && (
          <Button disabled={!may.ok || poll.isPending} onClick={() => poll.mutate()}>
            {t('action.retry')}
          </Button>
        )}
        <ButtonLink to={`/ops/sources/${source.id}`} weight="bare">
          {t('entity.openSource')}
        </ButtonLink>
      </span>
    </PanelNotice>
  )
}
