import { useTranslation } from 'react-i18next'
import type { Threat } from '../../api/types'
import { useLive } from '../../live/context'
import { historyOf } from '../../live/naming'
import { ButtonLink } from '../../shared/Button'
import { useCan } from '../../shared/session'
import { useInstant } from '../../shared/useInstant'
import { BlockButton } from './BlockButton'
import styles from './EventPage.module.css'

/** What may be done about an event, or in words why nothing can be. */
export function EventActions({ event }: { event: Threat }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const { keep } = useInstant()
  const can = useCan()
  const { src, alertId, signature } = event
  return (
    <>
      {past && <span className={styles.why}>{t('past.notNow')}</span>}
      {!past && !can('security:execute') && <span className={styles.why}>{t('threats.readOnly')}</span>}
      {can('audit:read') && (
        <ButtonLink to={historyOf(event.key)} weight="bare" size="medium">
          {t('action.history')}
        </ButtonLink>
      )}
      {alertId && can('alerts:read') && (
        <ButtonLink to={keep(`/ops/alerts/${alertId}`)} size="medium">
          {t('threats.itsAlert')}
        </ButtonLink>
      )}
      {src.ip && <BlockButton ip={src.ip} because={signature} size="medium" />}
    </>
  )
}
