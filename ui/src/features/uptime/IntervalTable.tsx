import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Explanation, Interval } from '../../api/types'
import { Button } from '../../shared/Button'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { Table } from '../../shared/Table'
import { duration, fullInstant, shortInstant } from '../../shared/time'
import styles from './Explain.module.css'
import { glyphOfStatus, originOf, statusOf } from './words'

const FIRST = 12
const COLUMNS = ['statusColumn', 'began', 'ended', 'lasted', 'originColumn', 'cause'] as const

/** The intervals behind the percentage, the newest first. */
export function IntervalTable({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const newest = [...explanation.intervals].reverse()
  const shown = all ? newest : newest.slice(0, FIRST)
  return (
    <>
      <div className={styles.intervals}>
        <Table label={t('uptime.intervals')} columns={COLUMNS.map((column) => t(`uptime.${column}`))}>
          {shown.map((interval) => (
            <Row key={interval.from} interval={interval} />
          ))}
        </Table>
      </div>
      {newest.length > shown.length && (
        <div className={styles.older}>
          <Button onClick={() => setAll(true)}>{t('uptime.showAll', { count: newest.length })}</Button>
        </div>
      )}
      {all && explanation.truncated && <p className={styles.truncated}>{t('uptime.truncated')}</p>}
    </>
  )
}

function Row({ interval }: { interval: Interval }) {
  const { t } = useTranslation()
  const { from, to, origin, rawStatus, reply, why } = interval
  const status = statusOf(interval.state)
  return (
    <tr className={styles.row} data-status={status}>
      <td>
        <span className={styles.word}>
          <StatusGlyph name={glyphOfStatus(status)} />
          {t(`uptime.status.${status}`)}
        </span>
      </td>
      <td title={fullInstant(from)}>{shortInstant(from)}</td>
      <td title={fullInstant(to)}>{shortInstant(to)}</td>
      <td>{duration(Date.parse(to) - Date.parse(from))}</td>
      <td className={styles.quiet}>{origin ? t(`uptime.origin.${originOf(origin)}`) : '–'}</td>
      <td className={styles.quiet}>{why ?? ([rawStatus, reply].filter(Boolean).join(' · ') || '–')}</td>
    </tr>
  )
}
