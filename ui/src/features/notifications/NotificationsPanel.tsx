import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { problemOf } from '../../api/problem'
import type { Notification } from '../../api/types'
import { Button } from '../../shared/Button'
import { Panel, PanelMiddle, PanelNotice, type PanelState } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { Segments } from '../../shared/Segments'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { hourMinute } from '../../shared/time'
import { useGoneRows } from '../../shared/useGoneRows'
import { NotificationLine } from './NotificationLine'
import styles from './notifications.module.css'
import { useMarkRead, useNotifications } from './useNotifications'
import { useTitle } from './words'

/** What one was told, and what waits for one's word. */
export function NotificationsPanel() {
  const { t } = useTranslation()
  const [shown, setShown] = useState<'all' | 'unread'>('all')
  const pages = useNotifications(shown === 'unread')
  const mark = useMarkRead()
  const all = pages.data?.pages.flatMap(({ items }) => items) ?? []
  const first = pages.data?.pages[0]
  const newest = all[0]
  const title = useTitle()
  const { panel, spoken } = useGoneRows(
    shown,
    all.filter(({ read }) => !read).map((told) => ({ id: told.key, name: title(told) })),
  )
  const stale = pages.isError && pages.data !== undefined
  const state: PanelState = pages.isPending ? 'loading' : stale ? 'stale' : pages.isError ? 'error' : 'data'
  return (
    <Panel
      ref={panel}
      title={t('account.tab.notifications')}
      state={state}
      lead={
        <Segments
          label={t('notifications.which')}
          segments={[
            { name: 'all', label: t('notifications.all') },
            { name: 'unread', label: t('notifications.unread'), ...(first ? { count: first.unread } : {}) },
          ]}
          chosen={shown}
          onChoose={(name) => setShown(name === 'unread' ? 'unread' : 'all')}
        />
      }
      end={
        newest && (first?.unread ?? 0) > 0 ? (
          <Button
            aria-disabled={mark.isPending || undefined}
            onClick={() => mark.isPending || mark.mutate({ up_to: newest.id })}
          >
            {t('notifications.readAll')}
          </Button>
        ) : null
      }
    >
      {shown === 'unread' && spoken}
      {stale && (
        <PanelNotice word={t('notifications.stale', { time: hourMinute(pages.dataUpdatedAt) })} tone="stale">
          <Button onClick={() => void pages.refetch()}>{t('action.retry')}</Button>
        </PanelNotice>
      )}
      {pages.error && !stale && (
        <ProblemAlert problem={problemOf(pages.error)}>
          <Button onClick={() => void pages.refetch()}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      {mark.error && <ProblemAlert problem={problemOf(mark.error)} />}
      {pages.isPending && <PanelMiddle title={t('account.loading')} />}
      {first && first.awaiting > 0 && <Awaiting count={first.awaiting} />}
      {first && all.length === 0 && (
        <PanelMiddle title={t(shown === 'unread' ? 'notifications.noneUnread' : 'notifications.none')}>
          <span>{t('notifications.noneWhat')}</span>
        </PanelMiddle>
      )}
      <ol className={styles.list}>
        {all.map((told) => (
          <Told
            key={told.key}
            told={told}
            busy={mark.isPending}
            onRead={() => mark.isPending || mark.mutate({ ids: [told.id] })}
          />
        ))}
      </ol>
      {pages.hasNextPage && (
        <Button
          className={styles.more ?? ''}
          disabled={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('account.earlier')}
        </Button>
      )}
    </Panel>
  )
}

/** Commands that wait for a second person stand first: they end by themselves when nobody looks. */
export function Awaiting({ count, onOpen }: { count: number; onOpen?: () => void }) {
  const { t } = useTranslation()
  return (
    <p className={styles.awaiting}>
      <StatusGlyph name="pending" />
      <Link to="/admin/approvals" onClick={onOpen}>
        {t('notifications.awaiting', { count })}
      </Link>
    </p>
  )
}

function Told({ told, busy, onRead }: { told: Notification; busy: boolean; onRead: () => void }) {
  const { t } = useTranslation()
  const title = useTitle()(told)
  const markIt = () => {
    if (!told.read) onRead()
  }
  return (
    <li data-row data-unread={!told.read || undefined}>
      <NotificationLine told={told} onOpen={markIt} />
      {!told.read && (
        <Button
          aria-disabled={busy || undefined}
          aria-label={t('notifications.readOf', { title })}
          onClick={onRead}
        >
          {t('notifications.read')}
        </Button>
      )}
    </li>
  )
}
