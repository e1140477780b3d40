import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import type { Pdu, Source } from '../../api/types'
import { type Age, useLink, useMayAct } from '../../live/hooks'
import type { Held } from '../../live/store'
import { Button, ButtonLink } from '../../shared/Button'
import { PanelNotice, type PanelState } from '../../shared/Panel'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { useCan } from '../../shared/session'
import { duration } from '../../shared/time'
import styles from './PowerNotice.module.css'

interface Props {
  state: PanelState
  age: Age
  held: Held
  source: Source | undefined
}

/** Says what is wrong with the values below, since when, and what may be done. */
export function PowerNotice({ state, age, held, source }: Props) {
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
          {age.at === null ? t('power.neverSeen') : t('power.stale', { duration: duration(age.millis) })}
        </span>
        {link.kind === 'lost'
          ? t('power.lost')
          : seconds && age.at !== null && t('power.silent', { count, seconds })}
      </PanelNotice>
    )
  }
  if (!(held.value as Pdu).parked) return null
  return (
    <PanelNotice>
      <span className={styles.warn}>
        <StatusGlyph name="warn" />
        {t('power.parked')}
      </span>
      {t('power.parkedWhat')}
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
          {t('power.openSource')}
        </ButtonLink>
      </span>
    </PanelNotice>
  )
}
