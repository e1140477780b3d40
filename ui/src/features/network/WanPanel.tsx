import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Wan } from '../../api/types'
import { useLive } from '../../live/context'
import { useKeys, useValues } from '../../live/hooks'
import { ButtonLink } from '../../shared/Button'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { toRange } from '../../shared/ranges'
import { Segments } from '../../shared/Segments'
import { useCan } from '../../shared/session'
import { useInstant } from '../../shared/useInstant'
import { LINK_RANGES } from './ranges'
import { useView } from './useView'
import { WanCard } from './WanCard'
import styles from './WanPanel.module.css'
import { WanSkeleton } from './WanSkeleton'

/**
 * The links to the world side by side, for whom it is permitted; one range for all of them. Without
 * any it is one line, because it stands above everything that is known.
 */
export function WanPanel() {
  const can = useCan()
  const wans = useKeys('wan/')
  const known = useKeys('counts/').length > 0
  if (!can('network:read')) return null
  if (wans.length > 0) return <Links keys={wans} />
  return known ? <NoLink /> : <WanSkeleton />
}

function Links({ keys }: { keys: readonly string[] }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const { keep } = useInstant()
  const [view, setView] = useView()
  const range = toRange(view('range'), LINK_RANGES, '15m')
  const up = useValues<Wan>(keys).filter((wan) => wan?.status === 'UP').length
  return (
    <Panel
      wide
      title={t('wan.heading')}
      note={
        <Link to={keep('/ops/network')} className={styles.totals}>
          {t('wan.totals', { count: keys.length, up })}
        </Link>
      }
      state={past ? 'past' : 'data'}
      end={
        <>
          <p className={styles.key}>
            <span>{t('chart.course.down')}</span>
            <span data-second>{t('chart.course.up')}</span>
          </p>
          <div className={styles.ranges}>
            <Segments
              label={t('chart.rangeLabel')}
              segments={LINK_RANGES.map((name) => ({ name, label: t(`chart.range.${name}`) }))}
              chosen={range}
              onChoose={(name) => setView('range', name)}
            />
          </div>
        </>
      }
    >
      <div className={styles.links}>
        {keys.map((key) => (
          <WanCard key={key} wanKey={key} range={range} />
        ))}
      </div>
    </Panel>
  )
}

function NoLink() {
  const { t } = useTranslation()
  const { past } = useLive()
  const can = useCan()
  if (past)
    return (
      <Panel wide title={t('wan.heading')} note={past.at} state="past">
        <PanelMiddle title={t('past.notKnown')}>
          {past.beforeHistory && <span>{t('past.before')}</span>}
        </PanelMiddle>
      </Panel>
    )
  return (
    <Panel
      wide
      className={styles.none}
      title={t('wan.heading')}
      note={
        <>
          <b>{t('wan.none')}</b> {t('wan.noneWhat')}
        </>
      }
      state="missing"
      end={
        can('sources:write') && (
          <ButtonLink to="/ops/sources/new" weight="strong">
            {t('action.add')}
          </ButtonLink>
        )
      }
    >
      {null}
    </Panel>
  )
}
