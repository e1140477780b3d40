import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Switch } from '../../api/types'
import { useLive } from '../../live/context'
import { useKeys, useValues } from '../../live/hooks'
import { Panel } from '../../shared/Panel'
import { useCan } from '../../shared/session'
import { useInstant } from '../../shared/useInstant'
import { NoSwitch } from './NoSwitch'
import styles from './SwitchesPanel.module.css'
import { SwitchesSkeleton } from './SwitchesSkeleton'
import { SwitchStrip } from './SwitchStrip'
import { totalsOf } from './trouble'

/** Every switch with its ports, for whom it is permitted. */
export function SwitchesPanel() {
  const can = useCan()
  const switches = useKeys('switch/')
  const known = useKeys('counts/').length > 0
  if (!can('network:read')) return null
  if (switches.length > 0) return <Switches keys={switches} />
  return known ? <NoSwitch /> : <SwitchesSkeleton />
}

/** Those that another system tells of come last: nothing is switched there. */
function toldLast(keys: readonly string[], switches: readonly (Switch | undefined)[]) {
  const told = (_: string, at: number) => switches[at]?.id !== switches[at]?.source
  return [...keys.filter((key, at) => !told(key, at)), ...keys.filter(told)]
}

function Switches({ keys }: { keys: readonly string[] }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const { keep } = useInstant()
  const switches = useValues<Switch>(keys)
  const { ports, up } = totalsOf(switches)
  return (
    <Panel
      title={t('network.switches')}
      note={
        <Link to={keep('/ops/network')} className={styles.totals}>
          {t('network.totals', { ports, up })}
        </Link>
      }
      state={past ? 'past' : 'data'}
      end={
        <p className={styles.key}>
          <span>{t('network.keyUp')}</span>
          <span>{t('network.keyPoe')}</span>
        </p>
      }
    >
      <div>
        {toldLast(keys, switches).map((key) => (
          <SwitchStrip key={key} switchKey={key} />
        ))}
      </div>
    </Panel>
  )
}
