import { useTranslation } from 'react-i18next'
import type { Source } from '../../api/types'
import { duration } from '../../shared/time'
import { collectedEvery } from './collected'
import styles from './Facts.module.css'

/** Said where another system reads the device for us: what is shown is what that saw last. */
export function CollectedNote({ source }: { source: Source | undefined }) {
  const { t } = useTranslation()
  const every = collectedEvery(source)
  if (!source || every === null) return null
  return (
    <p className={styles.note}>
      {t('network.collected', { name: source.name, every: duration(every * 1000) })}
    </p>
  )
}
