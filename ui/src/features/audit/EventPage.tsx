import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { answer, api } from '../../api/client'
import { problemOf } from '../../api/problem'
import { keys } from '../../api/queries'
import { PageHeader } from '../../shared/PageHeader'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { EventPanel } from './EventPanel'
import { sentenceOf } from './sentence'

/** One event at its own address. */
export function EventPage() {
  const { t, i18n } = useTranslation()
  const { id = '' } = useParams()
  const { data, error } = useQuery({
    queryKey: keys.event(id),
    queryFn: () => answer(api.GET('/api/v1/audit/events/{id}', { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const trail = [{ name: t('world.history') }, { name: t('page.audit'), to: '/audit' }]
  return (
    <>
      <PageHeader title={data ? sentenceOf(data, i18n) : t('event.title')} trail={trail} named />
      {error && <ProblemAlert problem={problemOf(error)} />}
      {data && <EventPanel event={data} />}
    </>
  )
}
