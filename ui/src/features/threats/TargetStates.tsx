import { useTranslation } from 'react-i18next'
import { SourceName } from '../../live/SourceName'
import { StatusGlyph } from '../../shared/StatusGlyph'
import styles from './TargetStates.module.css'
import type { BlockTarget } from './types'
import { glyphOfTarget, stateOfTarget } from './words'

/** What each firewall was last read to do about an address. */
export function TargetStates({ targets }: { targets: readonly BlockTarget[] }) {
  const { t } = useTranslation()
  return (
    <ul className={styles.targets}>
      {targets.map((target) => {
        const state = stateOfTarget(target)
        return (
          <li key={target.sourceId} data-state={state}>
            <StatusGlyph name={glyphOfTarget(state)} />
            <b>{t(`threats.target.${state}`)}</b>
            <SourceName id={target.sourceId} />
            {target.freshness === 'stale' && <span>{t('threats.oldReading')}</span>}
            {target.detail && <span>{`· ${target.detail}`}</span>}
          </li>
        )
      })}
    </ul>
  )
}
