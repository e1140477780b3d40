import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Alert } from '../../api/types'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { shortInstant } from '../../shared/time'
import styles from './AcknowledgedLine.module.css'
import { glyphOfWriteBack, writeBackOf } from './words'

interface Props {
  alert: Alert
  /** What is said while nobody knows. */
  unknown: ReactNode
}

/** Who knows, until when, and whether the source was told. */
export function AcknowledgedLine({ alert, unknown }: Props) {
  const { t } = useTranslation()
  const { acked } = alert
  const note = acked?.note ? t('alerts.quoted', { note: acked.note }) : undefined
  return (
    <span className={styles.line} title={note}>
      {acked ? (
        <span className={styles.who}>
          {t('alerts.by', { by: acked.by })}
          {acked.until &&
            acked.until !== 'clear' &&
            ` ${t('alerts.until', { at: shortInstant(acked.until) })}`}
        </span>
      ) : (
        <span className={styles.who}>{unknown}</span>
      )}
      <Told alert={alert} />
    </span>
  )
}

/** Nothing was to be told: nothing is said. */
export function Told({ alert }: { alert: Alert }) {
  const { t } = useTranslation()
  const status = writeBackOf(alert)
  if (status === 'none') return null
  return (
    <span className={styles.told} data-told={status} title={alert.writeBack.detail ?? undefined}>
      <StatusGlyph name={glyphOfWriteBack(status)} />
      {t(`alerts.told.${status}`)}
    </span>
  )
}
