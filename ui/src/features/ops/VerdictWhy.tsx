import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Verdict } from '../../api/types'
import { useLive } from '../../live/context'
import { useLink, useServerNow, useShownNow } from '../../live/hooks'
import { Icon } from '../../shared/Icon'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { clockTime, duration, hourMinute, stopwatch } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'
import { ReasonList } from './ReasonList'
import styles from './VerdictWhy.module.css'

interface Props {
  verdict: Verdict | undefined
  lost: boolean
}

/** The first reason as the largest sentence of the screen, and the rest behind one press. */
export function VerdictWhy({ verdict, lost }: Props) {
  const { t } = useTranslation()
  const { past } = useLive()
  const { keep } = useInstant()
  if (!verdict) return <Sentence text={past?.asOf ? t('ops.noVerdict') : t('ops.waiting')} />
  const [first] = verdict.reasons
  return (
    <div className={styles.why} data-clear={!first || undefined}>
      <div className={styles.first}>
        {first ? (
          first.link ? (
            <Link to={keep(first.link)}>{first.text}</Link>
          ) : (
            first.text
          )
        ) : (
          <AllClear since={verdict.since} />
        )}
      </div>
      <div className={styles.more}>
        {lost ? <Lost /> : first ? <Since instant={verdict.since} /> : <span>{t('ops.everyFresh')}</span>}
        {verdict.reasons.length > 0 && <Reasons verdict={verdict} />}
        {!lost && verdict.blindSources > 0 && (
          <span className={styles.blind}>
            <StatusGlyph name="unknown" />
            {t('ops.blind', { count: verdict.blindSources })}
          </span>
        )}
      </div>
    </div>
  )
}

function Sentence({ text }: { text: string }) {
  return (
    <div className={styles.why} data-clear>
      <div className={styles.first}>
        <span className={styles.quiet}>{text}</span>
      </div>
    </div>
  )
}

function AllClear({ since }: { since: string }) {
  const { t } = useTranslation()
  const now = useShownNow()
  const values = { time: hourMinute(since), duration: duration(now - Date.parse(since)) }
  return (
    <>
      {t('ops.allClear')} <span className={styles.quiet}>{t('ops.clearSince', values)}</span>
    </>
  )
}

function Since({ instant }: { instant: string }) {
  const { t } = useTranslation()
  const now = useShownNow()
  return (
    <span>
      {t('ops.since')} <b>{clockTime(instant)}</b> {`(${duration(now - Date.parse(instant))})`}
    </span>
  )
}

function Lost() {
  const { t } = useTranslation()
  const link = useLink()
  const now = useServerNow()
  if (link.kind !== 'lost') return null
  return (
    <>
      <span>
        {t('ops.asOf')} <b>{clockTime(link.since)}</b>{' '}
        {`(${t('time.ago', { duration: stopwatch(now - link.since) })})`}
      </span>
      <span>{t('ops.disabled')}</span>
    </>
  )
}

function Reasons({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && setOpen(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the list wherever the focus is inside it
    <span className={styles.reasons} onKeyDown={onKeyDown}>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <b>{t('ops.reasons', { count: verdict.reasons.length })}</b>
        <Icon name="down" small />
      </button>
      {open && <ReasonList id={id} reasons={verdict.reasons} />}
    </span>
  )
}
