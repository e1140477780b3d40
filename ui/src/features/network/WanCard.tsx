import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Source, Wan } from '../../api/types'
import { useLive } from '../../live/context'
import { EntityNote, stateOf } from '../../live/EntityNote'
import { useAge, useHeld, useValue } from '../../live/hooks'
import { Hidden } from '../../shared/Hidden'
import { bitRate, milliseconds, percent } from '../../shared/quantities'
import type { Range } from '../../shared/ranges'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { useInstant } from '../../shared/useInstant'
import { usePhone } from '../../shared/usePhone'
import { Availability } from './Availability'
import { CourseChart } from './CourseChart'
import { glyphOfWan } from './glyphs'
import { useAlarms } from './useAlarms'
import { readOfWan } from './useCourse'
import styles from './WanCard.module.css'

/** One link: what flows now, how it went, and how much of thirty days it was up. */
export function WanCard({ wanKey, range }: { wanKey: string; range: Range }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const { keep } = useInstant()
  const phone = usePhone()
  const alarms = useAlarms()
  const held = useHeld(wanKey)
  const age = useAge(held)
  const source = useValue<Source>(`source/${held?.source}`)
  if (!held) return null
  const wan = held.value as Wan
  const state = past ? 'past' : stateOf(age, source)
  const [down, up] = [bitRate(wan.rxBps), bitRate(wan.txBps)]
  const path = keep(`/ops/wan/${wan.id}`)
  return (
    <article className={styles.link} data-state={state} aria-label={wan.name}>
      <dl className={styles.facts}>
        <div className={styles.id}>
          <dt>
            <Hidden>{t('wan.link')}</Hidden>
          </dt>
          <dd>
            <Link to={path} className={styles.name}>
              {wan.name}
            </Link>
            <span className={styles.status} data-status={wan.status}>
              <StatusGlyph name={glyphOfWan(wan.status)} />
              {t(`wan.status.${wan.status}`)}
            </span>
            <span className={styles.what}>
              {[wan.kind, wan.provider, !past && <EntityNote key="age" age={age} state={state} />]
                .filter(Boolean)
                .flatMap((word, index) => (index > 0 ? [' · ', word] : [word]))}
            </span>
          </dd>
        </div>
        <Value name={t('wan.down')} value={down.value} unit={down.unit} />
        <Value name={t('wan.up')} value={up.value} unit={up.unit} />
        <Value name={t('wan.rtt')} value={milliseconds(wan.rttMicros)} unit={t('unit.ms')} second />
        <Value name={t('wan.loss')} value={percent(wan.lossPct)} unit={t('unit.percent')} second lesser />
      </dl>
      <div className={styles.plot}>
        <CourseChart
          key={range}
          read={readOfWan(wan)}
          name={wan.name}
          metric="link"
          range={range}
          alarms={alarms}
          bare={phone}
        />
      </div>
      <Availability wan={wan}>
        <Link to={`${path}#availability`}>{t('wan.explain')}</Link>
      </Availability>
    </article>
  )
}

interface ValueProps {
  name: string
  value: string
  unit: string
  /** Smaller than the rates. */
  second?: boolean
  /** Not on phones. */
  lesser?: boolean
}

function Value({ name, value, unit, second = false, lesser = false }: ValueProps) {
  return (
    <div data-second={second || undefined} data-lesser={lesser || undefined}>
      <dt>{name}</dt>
      <dd data-value>
        {value} <small>{unit}</small>
      </dd>
    </div>
  )
}
