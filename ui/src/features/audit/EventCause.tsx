import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answer, api } from '../../api/client'
import { problemOf } from '../../api/problem'
import { keys } from '../../api/queries'
import type { AuditEvent } from '../../api/types'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { duration } from '../../shared/time'
import styles from './EventCause.module.css'
import { sentenceOf } from './sentence'

/** The story this event belongs to, oldest first, with the time between its steps. */
export function EventCause({ event }: { event: AuditEvent }) {
  const { t, i18n } = useTranslation()
  const { correlationId } = event
  const { data, error } = useQuery({
    queryKey: keys.story(correlationId),
    queryFn: () =>
      answer(api.GET('/api/v1/audit/correlations/{id}', { params: { path: { id: correlationId ?? '' } } })),
    enabled: correlationId !== null,
  })
  if (error) return <ProblemAlert problem={problemOf(error)} />
  const story = data?.items ?? [event]
  const start = Date.parse(story[0]?.occurredAt ?? event.occurredAt)
  return (
    <ol className={styles.story}>
      {story.map((step) => (
        <li key={step.id} aria-current={step.id === event.id || undefined}>
          <i />
          <Link to={`/audit/events/${step.id}`}>{sentenceOf(step, i18n)}</Link>
          <span>
            {after(
              Date.parse(step.occurredAt) - start,
              t('unit.millis', { n: Date.parse(step.occurredAt) - start }),
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

function after(millis: number, short: string): string {
  return `+${millis < 1000 ? short : duration(millis)}`
}
