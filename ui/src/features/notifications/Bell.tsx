import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { problemOf } from '../../api/problem'
import { Button } from '../../shared/Button'
import { Hidden } from '../../shared/Hidden'
import { Icon } from '../../shared/Icon'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { NotificationLine } from './NotificationLine'
import { Awaiting } from './NotificationsPanel'
import styles from './notifications.module.css'
import { useMarkRead, useNewest, useNews } from './useNotifications'
import { useTitle } from './words'

const MOST = 99

/** How much one has not read, and the newest of it. */
export function Bell() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const [spoken, setSpoken] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const frame = useRef<HTMLFieldSetElement>(null)
  const list = useId()
  const title = useTitle()
  const { data, error, refetch } = useNewest()
  const mark = useMarkRead()
  useNews((told) => setSpoken(t('notifications.news', { title: title(told) })))
  const unread = data?.unread ?? 0
  const newest = data?.items[0]

  const close = () => setOpen(false)
  useEffect(() => {
    if (!open) return
    const onPress = ({ target }: PointerEvent) => {
      if (!frame.current?.contains(target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', onPress)
    return () => document.removeEventListener('pointerdown', onPress)
  }, [open])
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== 'Escape' || !open) return
    event.preventDefault()
    event.stopPropagation()
    close()
    button.current?.focus()
  }
  function onBlur({ currentTarget, relatedTarget }: FocusEvent) {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) close()
  }

  return (
    <fieldset ref={frame} className={styles.bell} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        aria-label={data ? t('notifications.bell', { count: unread }) : t('account.tab.notifications')}
        onClick={() => setOpen(!open)}
      >
        <Icon name="bell" />
        {unread > 0 && <b aria-hidden="true">{unread > MOST ? `${MOST}+` : unread}</b>}
      </button>
      <Hidden>
        <span aria-live="polite">{spoken}</span>
      </Hidden>
      {open && (
        <section id={list} className={styles.newest} aria-label={t('account.tab.notifications')}>
          {error && (
            <ProblemAlert problem={problemOf(error)}>
              <Button onClick={() => void refetch()}>{t('action.retry')}</Button>
            </ProblemAlert>
          )}
          {mark.error && <ProblemAlert problem={problemOf(mark.error)} />}
          {!data && !error && <p className={styles.none}>{t('account.loading')}</p>}
          {data && data.awaiting > 0 && <Awaiting count={data.awaiting} onOpen={close} />}
          {data?.items.length === 0 && <p className={styles.none}>{t('notifications.none')}</p>}
          <ol className={styles.list}>
            {data?.items.map((told) => (
              <li key={told.key} data-unread={!told.read || undefined}>
                <NotificationLine
                  told={told}
                  onOpen={() => {
                    close()
                    if (!told.read) mark.mutate({ ids: [told.id] })
                  }}
                />
              </li>
            ))}
          </ol>
          <footer>
            <Link to="/account/notifications" onClick={close}>
              {t('notifications.more')}
            </Link>
            {newest && unread > 0 && (
              <Button disabled={mark.isPending} onClick={() => mark.mutate({ up_to: newest.id })}>
                {t('notifications.readAll')}
              </Button>
            )}
          </footer>
        </section>
      )}
    </fieldset>
  )
}
