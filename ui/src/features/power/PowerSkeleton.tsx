import { useTranslation } from 'react-i18next'
import { Panel } from '../../shared/Panel'
import styles from './PowerSkeleton.module.css'

const TILES = Array.from({ length: 10 }, (_, index) => index)

/** The panel in its final size, before the first data only. */
export function PowerSkeleton() {
  const { t } = useTranslation()
  return (
    <Panel title={t('power.heading')} state="loading">
      <div className={styles.body}>
        <div className={styles.load}>
          <i />
          <i />
          <i />
        </div>
        <div className={styles.plot} />
        <div className={styles.tiles}>
          {TILES.map((tile) => (
            <i key={tile} />
          ))}
        </div>
      </div>
    </Panel>
  )
}
