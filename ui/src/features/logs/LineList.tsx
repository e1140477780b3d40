import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { problemOf } from '../../api/problem'
import { useLive } from '../../live/context'
import { useLink } from '../../live/hooks'
import { Button } from '../../shared/Button'
import { FilterField } from '../../shared/FilterField'
import { Panel, PanelMiddle, type PanelState } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { Segments } from '../../shared/Segments'
import {
  type Filter,
  filterFrom,
  filterTo,
  formatFilter,
  parseFilter,
  VIEWS,
  type View,
  viewOf,
  withView,
} from './filter'
import { LineTable } from './LineTable'
import { LogsNotice } from './LogsNotice'
import styles from './LogsPage.module.css'
import { useLines } from './useLines'

/** The lines that match, the last received first. */
export function LineList() {
  const { t } = useTranslation()
  const { past } = useLive()
  const [search, setSearch] = useSearchParams()
  const filter = filterFrom(search)
  const { pages, lines } = useLines(filter)
  const lost = useLink().kind === 'lost'
  const apply = (next: Filter) => setSearch((old) => filterTo(next, old))
  const name = formatFilter(filter)
  const state: PanelState = pages.isPending ? 'loading' : past ? 'past' : lost ? 'stale' : 'data'
  return (
    <>
      <FilterField
        applied={name}
        placeholder={t('logs.placeholder')}
        onApply={(text) => apply(parseFilter(text))}
      />
      {pages.error && (
        <ProblemAlert problem={problemOf(pages.error)}>
          <Button onClick={() => void pages.refetch()}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      <Panel
        className={lost ? styles.stale : undefined}
        title={t(pages.hasNextPage ? 'logs.listMore' : 'logs.list', { count: lines.length })}
        state={state}
        end={
          <Segments
            label={t('logs.views')}
            segments={VIEWS.map((view) => ({ name: view, label: t(`logs.view.${view}`) }))}
            chosen={viewOf(filter) ?? ''}
            onChoose={(view) => apply(withView(filter, view as View))}
          />
        }
      >
        {!past && <LogsNotice />}
        {pages.isSuccess && lines.length === 0 ? <Nothing filter={name} /> : <LineTable lines={lines} />}
        {pages.hasNextPage && (
          <div className={styles.older}>
            <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {t('logs.showMore')}
            </Button>
          </div>
        )}
      </Panel>
    </>
  )
}

function Nothing({ filter }: { filter: string }) {
  const { t } = useTranslation()
  return filter ? (
    <PanelMiddle title={t('logs.noMatch')}>
      <span>{t('logs.noMatchWhat', { filter })}</span>
    </PanelMiddle>
  ) : (
    <PanelMiddle title={t('logs.nothing')}>
      <span>{t('logs.nothingWhat')}</span>
    </PanelMiddle>
  )
}
