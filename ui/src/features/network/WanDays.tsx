import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Wan, WanUptime } from '../../api/types'
import { useLive } from '../../live/context'
import { Anchor } from '../../shared/Anchor'
import { Panel } from '../../shared/Panel'
import { percent } from '../../shared/quantities'
import { Segments } from '../../shared/Segments'
import { Table } from '../../shared/Table'
import { useInstant } from '../../shared/useInstant'
import { Bars, useUptime } from './Availability'
import styles from './InterfaceRow.module.css'
import { useView } from './useView'
import page from './WanPage.module.css'

const SPANS = ['30', '90', '365'] as const

/** Availability by day, and how it is counted. */
export function WanDays({ wan }: { wan: Wan }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const [view, setView] = useView()
  const span = SPANS.find((days) => days === view('days')) ?? '30'
  const uptime = useUptime(wan.id, Number(span))
  const title = t('wan.availability')
  const share = (value: number | null) => `${percent(value)} ${t('unit.percent')}`
  return (
    <Anchor id="availability">
      <Panel
        title={title}
        note={uptime && share(uptime.pct)}
        state={past ? 'past' : uptime ? 'data' : 'loading'}
        end={
          <Segments
            label={t('wan.span')}
            segments={SPANS.map((days) => ({ name: days, label: t('unit.days', { n: days }) }))}
            chosen={span}
            onChoose={(days) => setView('days', days)}
          />
        }
      >
        {uptime && (
          <>
            <div className={page.bars}>
              <Bars uptime={uptime} />
            </div>
            <p className={page.quiet}>{t('wan.formula', { unknown: percent(uptime.unknownPct) })}</p>
            {uptime.monitors.length > 0 && <Watched monitors={uptime.monitors} />}
            <div className={page.days}>
              <Table
                label={title}
                columns={[t('wan.date'), t('wan.upShare'), t('wan.unknownShare'), t('wan.outages')]}
                numbers={[t('wan.upShare'), t('wan.unknownShare'), t('wan.outages')]}
              >
                {[...uptime.days].reverse().map(({ date, pct, unknownPct, outages }) => (
                  <tr key={date}>
                    <td>{date}</td>
                    <td className={styles.right}>{share(pct)}</td>
                    <td className={styles.right}>{share(unknownPct)}</td>
                    <td className={styles.right}>{outages}</td>
                  </tr>
                ))}
              </Table>
            </div>
          </>
        )}
      </Panel>
    </Anchor>
  )
}

/** Who else saw the link, where its own source did not. */
function Watched({ monitors }: { monitors: WanUptime['monitors'] }) {
  const { t } = useTranslation()
  const { keep } = useInstant()
  return (
    <p className={page.quiet}>
      {t('wan.watched')}
      {monitors.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index === 0 ? ' ' : ', '}
          <Link to={keep(`/ops/uptime/${id}`)}>{name}</Link>
        </Fragment>
      ))}
    </p>
  )
}
