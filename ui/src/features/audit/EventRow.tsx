import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditEvent } from '../../api/types'
import { Hidden } from '../../shared/Hidden'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { clockTime, fullInstant, millisOf } from '../../shared/time'
import { actorName } from './actor'
import styles from './EventRow.module.css'
import { sentenceOf } from './sentence'

interface Props {
  event: AuditEvent
  chosen: boolean
  onChoose: (id: string) => void
}

/** The sentence leads; the type stands below for those who know the model. */
export const EventRow = memo(function EventRow({ event, chosen, onChoose }: Props) {
  const { t, i18n } = useTranslation()
  const { result } = event

  return (
    <button
      type="button"
      className={styles.row}
      aria-current={chosen || undefined}
      onClick={() => onChoose(event.id)}
    >
      <time className={styles.time} dateTime={event.occurredAt} title={fullInstant(event.occurredAt)}>
        {clockTime(event.occurredAt)}
        <small>{millisOf(event.occurredAt)}</small>
      </time>
      <span className={styles.glyph}>
        {result !== 'success' && (
          <>
            <StatusGlyph name="crit" />
            <Hidden>{t(`audit.result.${result}`)}</Hidden>
          </>
        )}
      </span>
      <span className={styles.text}>
        <b>{sentenceOf(event, i18n)}</b>
        <span>{event.type}</span>
      </span>
      <span className={styles.actor}>{actorName(event.actor, t)}</span>
    </button>
  )
})
