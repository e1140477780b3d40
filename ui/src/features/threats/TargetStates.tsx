import { useTranslation } from 'react-i18next'
import type { BlockTarget, Source } from '../../api/types'
import { useValue } from '../../live/hooks'
import { SourceName } from '../../live/SourceName'
import { StatusGlyph } from '../../shared/StatusGlyph'
import styles from './TargetStates.module.css'
import { glyphOfTarget, stateOfTarget } from './words'

/** What each firewall was last read to do about an address. */
export function TargetStates({ targets }: { targets: readonly BlockTarget[] }) {
  return (
    <ul className={styles.targets}>
      {targets.map((target) => (
        <Target key={target.sourceId} target={target} />
      ))}
    </ul>
  )
}

function Target({ target }: { target: BlockTarget }) {
  const { t } = useTranslation()
  const source = useValue<Source>(`source/${target.sourceId}`)
  const state = stateOfTarget(target)
  return (
    <li data-state={state}>
      <StatusGlyph name={glyphOfTarget(state)} />
      <b>{t(`threats.target.${state}`)}</b>
      <SourceName id={target.sourceId} />
      {source?.freshness === 'stale' && <span>{t('threats.oldReading')}</span>}
      {target.detail && <span>{`· ${target.detail}`}</span>}
    </li>
  )
}
