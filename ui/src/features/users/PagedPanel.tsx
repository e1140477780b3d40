import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import { Button } from '../../shared/Button'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import styles from './users.module.css'

interface Pages {
  readonly isPending: boolean
  readonly error: Error | null
  readonly refetch: () => unknown
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => unknown
}

interface Props {
  title: string
  note?: string
  end?: ReactNode
  pages: Pages
  /** How many are there so far. */
  count: number
  /** Said where there are none. */
  none: string
  /** Those that are there so far. */
  children: ReactNode
}

/** Something that grows, the newest first; earlier ones are had on request. */
export function PagedPanel({ title, note, end, pages, count, none, children }: Props) {
  const { t } = useTranslation()
  const { isPending, error, hasNextPage, isFetchingNextPage } = pages
  return (
    <Panel title={title} note={note} end={end} state={isPending ? 'loading' : error ? 'error' : 'data'}>
      {error && (
        <ProblemAlert problem={problemOf(error)}>
          <Button onClick={() => void pages.refetch()}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      {isPending && <PanelMiddle title={t('users.loading')} />}
      {!isPending && !error && count === 0 && <PanelMiddle title={none} />}
      {count > 0 && children}
      {hasNextPage && (
        <Button
          className={styles.more ?? ''}
          disabled={isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('users.earlier')}
        </Button>
      )}
    </Panel>
  )
}
