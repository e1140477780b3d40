import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { problemOf } from '../../api/problem'
import { useLive } from '../../live/context'
import { useLink, useMayAct } from '../../live/hooks'
import { Button } from '../../shared/Button'
import { Panel, PanelMiddle, type PanelState } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { Segments } from '../../shared/Segments'
import { useCan } from '../../shared/session'
import { useInstant } from '../../shared/useInstant'
import { useRowKeys } from '../../shared/useRowKeys'
import { AlertDialogs, type Asked } from './AlertDialogs'
import styles from './AlertList.module.css'
import { AlertsNotice } from './AlertsNotice'
import { AlertTable } from './AlertTable'
import { BulkBar } from './BulkBar'
import { type Filter, formatFilter, SORTS, toSort } from './filter'
import { useAlertPages } from './useAlertPages'
import { useAlertSources } from './useAlertSources'
import { useSelection } from './useSelection'
import { useStanding } from './useStanding'
import { BULK_VERBS, type BulkVerb, meantBy } from './verbs'

/** The alerts that match, with what can be said about one or many of them. */
export function AlertList({ filter }: { filter: Filter }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const navigate = useNavigate()
  const { keep } = useInstant()
  const [search, setSearch] = useSearchParams()
  const [asked, setAsked] = useState<Asked | null>(null)
  const sort = toSort(search.get('sort'))
  const { pages, alerts } = useAlertPages(filter, sort)
  const writes = useCan()('alerts:write') && !past
  const may = useMayAct()
  const lost = useLink().kind === 'lost'
  const sources = useAlertSources()
  const standing = useStanding()
  const selection = useSelection(alerts)

  const put = (name: string, value: string | null) =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )
  const index = alerts.findIndex(({ id }) => id === search.get('alert'))
  const cursor = alerts[index]
  const say = (verb: BulkVerb) => {
    const meant = meantBy(verb, selection.chosen.length > 0 ? selection.chosen : cursor ? [cursor] : [])
    if (writes && may.ok && meant.length > 0) setAsked({ verb, alerts: meant })
  }
  useRowKeys({
    onMove: (by) => put('alert', (alerts[index + by] ?? cursor ?? alerts[0])?.id ?? null),
    onOpen: () => cursor && void navigate(keep(`/ops/alerts/${cursor.id}`)),
    onClose: () => (selection.chosen.length > 0 ? selection.clear() : put('alert', null)),
    others: { a: () => say('ack'), x: () => writes && cursor && selection.toggle(cursor.id) },
  })

  const name = formatFilter(filter)
  const state: PanelState = pages.isPending ? 'loading' : past ? 'past' : lost ? 'stale' : 'data'
  return (
    <>
      {pages.error && (
        <ProblemAlert problem={problemOf(pages.error)}>
          <Button onClick={() => void pages.refetch()}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      <Panel
        className={lost ? styles.stale : undefined}
        title={t(pages.hasNextPage ? 'alerts.listMore' : 'alerts.list', { count: alerts.length })}
        state={state}
        end={
          <Segments
            label={t('alerts.order')}
            segments={SORTS.map((one) => ({ name: one, label: t(`alerts.sort.${one}`) }))}
            chosen={sort}
            onChoose={(one) => put('sort', one === SORTS[0] ? null : one)}
          />
        }
      >
        {!past && <AlertsNotice sources={sources} standing={standing} />}
        {pages.isSuccess && alerts.length === 0 ? (
          <PanelMiddle title={t(name ? 'alerts.noMatch' : 'alerts.allClear')}>
            <span>{name ? t('alerts.noMatchWhat', { filter: name }) : t('alerts.nothingStands')}</span>
          </PanelMiddle>
        ) : (
          <AlertTable alerts={alerts} cursor={cursor?.id ?? null} selection={writes ? selection : null} />
        )}
        {pages.hasNextPage && (
          <div className={styles.older}>
            <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {t('alerts.showMore')}
            </Button>
          </div>
        )}
        {selection.chosen.length > 0 && (
          <BulkBar
            count={selection.chosen.length}
            verbs={BULK_VERBS.map((verb) => ({ verb, count: meantBy(verb, selection.chosen).length }))}
            enabled={may.ok}
            onSay={say}
            onClear={selection.clear}
          />
        )}
      </Panel>
      <AlertDialogs asked={asked} onClose={() => setAsked(null)} onSaid={selection.clear} />
    </>
  )
}
