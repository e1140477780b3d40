import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import type { Drift } from '../../api/types'
import { useLive } from '../../live/context'
import { useKeys, useLink } from '../../live/hooks'
import { Panel, PanelMiddle, PanelNotice, type PanelState } from '../../shared/Panel'
import { Segments } from '../../shared/Segments'
import { useInstant } from '../../shared/useInstant'
import { useRowKeys } from '../../shared/useRowKeys'
import styles from './DriftPage.module.css'
import { DriftTable } from './DriftTable'
import { type Filter, formatFilter, inOrder, matches, SORTS, toSort } from './filter'
import { useDrifts } from './useDrifts'
import type { Remedy } from './useRemedy'
import { pageOf } from './words'

const DriftDialog = lazy(async () => ({ default: (await import('./DriftDialog')).DriftDialog }))

interface Asked {
  readonly verb: Remedy['verb']
  readonly drift: Drift
}

/** What drifts and matches, by domain. */
export function DriftList({ filter }: { filter: Filter }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const { keep } = useInstant()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const [asked, setAsked] = useState<Asked | null>(null)
  const all = useDrifts()
  const known = useKeys('counts/').length > 0
  const lost = useLink().kind === 'lost'
  const sort = toSort(search.get('sort'))
  const drifts = inOrder(
    all.filter((drift) => matches(drift, filter)),
    sort,
  )
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
  const index = drifts.findIndex(({ id }) => id === search.get('drift'))
  const cursor = drifts[index]
  const page = cursor && pageOf(cursor)
  useRowKeys({
    onMove: (by) => put('drift', (drifts[index + by] ?? cursor ?? drifts[0])?.id ?? null),
    onOpen: () => page && void navigate(keep(page)),
    onClose: () => put('drift', null),
  })
  const state: PanelState = !known ? 'loading' : past ? 'past' : lost ? 'stale' : 'data'
  return (
    <Panel
      className={lost ? styles.stale : undefined}
      title={known ? t('drift.list', { count: drifts.length }) : t('page.drift')}
      state={state}
      end={
        <Segments
          label={t('drift.order')}
          segments={SORTS.map((name) => ({ name, label: t(`drift.sort.${name}`) }))}
          chosen={sort}
          onChoose={(name) => put('sort', name === SORTS[0] ? null : name)}
        />
      }
    >
      {lost && (
        <PanelNotice tone="stale" word={t('drift.stale')}>
          {t('entity.lost')}
        </PanelNotice>
      )}
      {!known ? (
        <PanelMiddle title={t('drift.loading')} />
      ) : drifts.length === 0 ? (
        <Nothing filter={formatFilter(filter)} />
      ) : (
        <DriftTable
          drifts={drifts}
          cursor={cursor?.id ?? null}
          onAnswer={(verb, drift) => setAsked({ verb, drift })}
        />
      )}
      <Suspense>{asked && <DriftDialog {...asked} onClose={() => setAsked(null)} />}</Suspense>
    </Panel>
  )
}

function Nothing({ filter }: { filter: string }) {
  const { t } = useTranslation()
  const { past } = useLive()
  if (filter)
    return (
      <PanelMiddle title={t('drift.noMatch')}>
        <span>{t('drift.noMatchWhat', { filter })}</span>
      </PanelMiddle>
    )
  return (
    <PanelMiddle title={t(past?.beforeHistory ? 'past.notKnown' : 'drift.none')}>
      <span>{t(past?.beforeHistory ? 'past.before' : 'drift.noneWhat')}</span>
    </PanelMiddle>
  )
}
