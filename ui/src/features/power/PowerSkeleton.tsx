import { useTranslation } from 'react-i18next'
import { Panel } from '../../shared/Panel'
import row from './LoadRow.module.css'
import grid from './OutletGrid.module.css'
import panel from './PowerPanel.module.css'
import styles from './PowerSkeleton.module.css'

const TILES = Array.from({ length: 10 }, (_, index) => index)

/** The panel in its final order and size, before the first data only. */
export function PowerSkeleton() {
  const { t } = useTranslation()
  return (
    <Panel title={t('power.heading')} state="loading">
      <div className={panel.body}>
        <div className={`${row.load} ${styles.load}`}>
          <i />
          <i />
          <i />
        </div>
        <div className={`${grid.outlets} ${styles.tiles}`}>
          {TILES.map((tile) => (
            <i key={tile} />
          ))}
        </div>
        <i className={styles.limits} />
        <div className={`${panel.course} ${styles.plot}`} />
      </div>
    </Panel>
  )
}
