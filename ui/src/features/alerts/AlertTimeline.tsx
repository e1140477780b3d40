import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answer, api } from '../../api/client'
import { problemOf } from '../../api/problem'
import { keys } from '../../api/queries'
import type { Alert, TimelineItem } from '../../api/types'
import { useLive } from '../../live/context'
import { Panel, type PanelState } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { useCan } from '../../shared/session'
import { clockTime, fullInstant, shortInstant } from '../../shared/time'
import styles from './AlertTimeline.module.css'

/** Everything that happened to the alert, oldest first. It is read again with each version that is told. */
export function AlertTimeline({ alert, state }: { alert: Alert; state: PanelState }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const at = past?.at ?? null
  const { id, version } = alert
  const { data, error } = useQuery({
    queryKey: keys.timeline(id, version, at),
    queryFn: () =>
      answer(api.GET('/api/v1/alerts/{id}/timeline', { params: { path: { id }, query: at ? { at } : {} } })),
    placeholderData: keepPreviousData,
  })
  return (
    <Panel
      title={t('alerts.timeline')}
      note={data && t('alerts.events', { count: data.items.length })}
      state={data || error ? state : 'loading'}
    >
      {error && <ProblemAlert problem={problemOf(error)} />}
      <ol className={styles.story}>
        {data?.items.map((item) => (
          <Step key={item.position} item={item} />
        ))}
      </ol>
    </Panel>
  )
}

const KINDS = [
  'raised',
  'changed',
  'repeated',
  'acked',
  'ack-expired',
  'unacked',
  'noted',
  'resolved',
  'write-back',
] as const

function Step({ item }: { item: TimelineItem }) {
  const { t } = useTranslation()
  const can = useCan()
  const kind = KINDS.find((known) => known === item.what)
  const word = kind ? t(`alerts.what.${kind}`) : item.what
  return (
    <li data-what={item.what}>
      <time dateTime={item.at} title={fullInstant(item.at)}>
        {shortInstant(item.at).slice(5, 10)} <span>{clockTime(item.at)}</span>
      </time>
      <i />
      <div>
        {can('audit:read') ? <Link to={`/audit/events/${item.eventId}`}>{word}</Link> : <b>{word}</b>}
        <span>{readable(item.text)}</span>
        {item.note && <q>{t('alerts.quoted', { note: item.note })}</q>}
      </div>
      <span className={styles.who}>{item.by.name}</span>
    </li>
  )
}

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z/g

/** Instants inside of a sentence of the server, in the clock of the viewer. */
function readable(text: string): string {
  return text.replaceAll(INSTANT, (instant) => shortInstant(instant))
}
