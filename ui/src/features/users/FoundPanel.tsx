import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import { useLive } from '../../live/context'
import { Button } from '../../shared/Button'
import { Hidden } from '../../shared/Hidden'
import { Pager } from '../../shared/Pager'
import { Panel, PanelMiddle, PanelNotice, type PanelState } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { decimal } from '../../shared/quantities'
import { problemTitle } from '../../shared/spoken'
import { standOn } from '../../shared/stand'
import { hourMinute } from '../../shared/time'
import { BulkBar, useBulkActs } from './BulkBar'
import { type Filter, formatFilter, queryOf } from './filter'
import { LayoutChoice } from './LayoutChoice'
import { UserTable } from './UserTable'
import type { BulkAct } from './useBulk'
import { type Chosen, useChosen } from './useChosen'
import { useLayout } from './useLayout'
import { useUsers } from './useUsers'

const BulkDialog = lazy(async () => ({ default: (await import('./BulkDialog')).BulkDialog }))

interface Props {
  filter: Filter
  order: string
  offset: number
  /** Where all that match can be had as a file. */
  file: string
  onShow: (name: 'sort' | 'from' | 'job', value: string, replace?: boolean) => void
}

/** Who was found, and what is done with many of them; what was asked an hour ago says so. */
export function FoundPanel({ filter, order, offset, file, onShow }: Props) {
  const { t } = useTranslation()
  const { clock } = useLive()
  const asked = queryOf(filter)
  const { layout, keep, refused } = useLayout()
  const [choosing, setChoosing] = useState(false)
  const list = useUsers({
    ...asked,
    limit: `${layout.size}`,
    sort: order,
    ...(offset > 0 ? { offset: `${offset}` } : {}),
  })
  const users = list.data?.users ?? []
  const total = list.data?.total ?? 0
  const chosen = useChosen(asked, total, users)
  const [act, setAct] = useState<BulkAct | null>(null)
  const panel = useRef<HTMLElement>(null)
  const offered = useBulkActs().length > 0
  const filtered = Object.keys(asked).length > 0
  const retry = <Button onClick={() => void list.refetch()}>{t('action.retry')}</Button>
  const from = (start: number) => (start > 0 ? `${start}` : '')
  const stale = list.isError && list.data !== undefined
  const state: PanelState = list.isPending ? 'loading' : stale ? 'stale' : list.isError ? 'error' : 'data'
  const started = (job: string) => {
    setAct(null)
    chosen.clear()
    onShow('job', job, true)
    // The bar from which it was asked is gone with those who were chosen; the dialog lets go of the focus last.
    setTimeout(() => standOn(panel.current))
  }
  return (
    <>
      {list.error && !stale && <ProblemAlert problem={problemOf(list.error)}>{retry}</ProblemAlert>}
      <Panel
        ref={panel}
        title={t('page.users')}
        note={list.data && t('users.count', { count: total, n: decimal(total, 0) })}
        state={state}
        end={
          keep && (
            <Button aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
              {t('users.layout.choose')}
            </Button>
          )
        }
      >
        {choosing && keep && <LayoutChoice layout={layout} onKeep={keep} />}
        {refused && <ProblemAlert problem={problemOf(refused)} />}
        {stale && (
          <PanelNotice word={t('users.stale', { time: hourMinute(list.dataUpdatedAt) })} tone="stale">
            {problemTitle(problemOf(list.error))}
            {retry}
          </PanelNotice>
        )}
        {list.isPending && <PanelMiddle title={t('users.loading')} />}
        {list.data && users.length === 0 && offset === 0 && (
          <PanelMiddle title={t(filtered ? 'users.noneMatches' : 'users.none')}>
            <span>{t(filtered ? 'users.noneMatchesWhat' : 'users.noneWhat')}</span>
          </PanelMiddle>
        )}
        {users.length > 0 && (
          <UserTable
            users={users}
            order={order}
            now={clock.now()}
            onOrder={(next) => onShow('sort', next)}
            chosen={offered ? chosen : null}
            layout={layout}
          />
        )}
        <Spoken chosen={chosen} />
        {list.data && (
          <Pager
            offset={list.data.offset}
            shown={users.length}
            total={total}
            size={layout.size}
            onOffset={(start) => onShow('from', from(start))}
            onEmptied={(last) => onShow('from', from(last), true)}
          />
        )}
        {chosen.count > 0 && (
          <BulkBar
            chosen={chosen}
            here={users.filter(({ id }) => chosen.has(id)).length}
            total={total}
            file={file}
            onAct={setAct}
          />
        )}
      </Panel>
      <Suspense>
        {act && chosen.count > 0 && (
          <BulkDialog
            act={act}
            chosen={chosen}
            filter={formatFilter(filter)}
            onStarted={started}
            onClose={() => setAct(null)}
          />
        )}
      </Suspense>
    </>
  )
}

/** Says how many are chosen. */
function Spoken({ chosen: { count, all } }: { chosen: Chosen }) {
  const { t } = useTranslation()
  return (
    <Hidden>
      <span role="status">
        {count > 0 && t(all ? 'users.bulk.allChosen' : 'users.bulk.chosen', { count, n: decimal(count, 0) })}
      </span>
    </Hidden>
  )
}
