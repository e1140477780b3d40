import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../api/client'
import { keys } from '../api/queries'
import { shortInstant } from '../shared/time'
import styles from './CommandDock.module.css'
import { commandTitle } from './naming'

/** What was done last, when nothing is under way. */
export function LastCommand() {
  const { t } = useTranslation()
  const { data } = useQuery({
    queryKey: [...keys.commands, 'last'],
    queryFn: () => answer(api.GET('/api/v1/commands', { params: { query: { limit: '1' } } })),
  })
  const last = data?.items[0]
  const what = last && {
    what: [commandTitle(last), last.target.name].filter(Boolean).join(' '),
    status: t(`dock.status.${last.status}`).toLowerCase(),
    time: shortInstant(last.endedAt ?? last.requestedAt),
    who: last.requestedBy.name ?? last.requestedBy.id,
  }
  return (
    <>
      <span>{t('dock.none')}</span>
      {what && <span className={styles.quiet}>{t('dock.last', what)}</span>}
    </>
  )
}
