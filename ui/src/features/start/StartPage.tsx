import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { problemOf } from '../../api/problem'
import { keys } from '../../api/queries'
import { PageHeader } from '../../shared/PageHeader'
import { Panel } from '../../shared/Panel'
import { decimal } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { useCan, useSession } from '../../shared/session'
import { problemTitle } from '../../shared/spoken'
import { QUEUES, type Queue } from './queues'
import styles from './start.module.css'

/** How often one looks again. */
const LOOK_MILLIS = 30_000

/** What waits for a human, each with the way to it. */
export function StartPage() {
  const { t } = useTranslation()
  const can = useCan()
  const over = useSession().scope === 'platform'
  const queues = QUEUES.filter(
    ({ needs, everywhere }) => (needs === null || can(needs)) && (over || !everywhere),
  )
  return (
    <>
      <PageHeader title={t('page.start')} lead={t('start.lead')} trail={[{ name: t('world.admin') }]} />
      <Panel title={t('start.waits')}>
        <ul className={styles.queues}>
          {queues.map((queue) => (
            <QueueRow key={queue.name} queue={queue} />
          ))}
        </ul>
      </Panel>
    </>
  )
}

function QueueRow({ queue }: { queue: Queue }) {
  const { t } = useTranslation()
  const { data, error, isPending } = useQuery({
    queryKey: keys.waiting(queue.name),
    queryFn: queue.count,
    refetchInterval: LOOK_MILLIS,
  })
  const waits = data !== undefined && data.count > 0
  return (
    <li>
      <span className={styles.count} data-waits={waits || undefined}>
        {waits && <StatusGlyph name="warn" />}
        {data && !waits && <StatusGlyph name="ok" />}
        {data ? `${decimal(data.count, 0)}${data.more ? '+' : ''}` : isPending ? '…' : '–'}
      </span>
      <Link to={queue.to}>{t(`start.queue.${queue.name}`)}</Link>
      <span className={styles.what}>
        {error ? problemTitle(problemOf(error)) : t(`start.queueWhat.${queue.name}`)}
      </span>
    </li>
  )
}
