import { useTranslation } from 'react-i18next'
import { Panel } from '../../shared/Panel'
import styles from './SwitchesSkeleton.module.css'

const STRIPS = [0, 1, 2]

/** The panel in its final size, before the first data only. */
export function SwitchesSkeleton() {
  const { t } = useTranslation()
  return (
    <Panel title={t('network.switches')} state="loading">
      <div className={styles.body}>
        {STRIPS.map((strip) => (
          <div key={strip} className={styles.strip}>
            <i />
            <i />
          </div>
        ))}
      </div>
    </Panel>
  )
}
