import { useTranslation } from 'react-i18next'
import { Panel } from '../../shared/Panel'
import styles from './WanSkeleton.module.css'

/** The panel in its final size, before the first data only. */
export function WanSkeleton() {
  const { t } = useTranslation()
  return (
    <Panel wide title={t('wan.heading')} state="loading">
      <div className={styles.body}>
        <i />
        <i />
      </div>
    </Panel>
  )
}
