import { useTranslation } from 'react-i18next'
import { Panel } from '../../shared/Panel'
import styles from './WanSkeleton.module.css'

/** Before the first data only, as small as the panel is without a link. */
export function WanSkeleton() {
  const { t } = useTranslation()
  return (
    <Panel wide title={t('wan.heading')} state="loading" className={styles.line}>
      {null}
    </Panel>
  )
}
