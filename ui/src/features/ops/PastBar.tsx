import { useTranslation } from 'react-i18next'
import { useLive } from '../../live/context'
import { useServerNow } from '../../live/hooks'
import { Button } from '../../shared/Button'
import { Icon } from '../../shared/Icon'
import { Keycap } from '../../shared/Keycap'
import { count } from '../../shared/quantities'
import { duration, fullInstant } from '../../shared/time'
import styles from './PastBar.module.css'

/** Says that this is the past, how far back, and the way home. */
export function PastBar({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const now = useServerNow()
  if (!past) return null
  const { at, asOf, position } = past
  const instant = asOf ? fullInstant(asOf) : at
  return (
    <div className={styles.bar}>
      <Icon name="clock" />
      <b>{t('past.viewing', { instant })}</b>
      <span>
        {asOf && position !== null
          ? t('past.details', { duration: duration(now - Date.parse(asOf)), position: count(position) })
          : t('past.loading')}
      </span>
      <Button weight="strong" onClick={onLeave}>
        {t('past.return')} <Keycap>{'L'}</Keycap>
      </Button>
    </div>
  )
}
