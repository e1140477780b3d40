import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Notification } from '../../api/types'
import { useServerNow } from '../../live/hooks'
import { Hidden } from '../../shared/Hidden'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { ago, fullInstant } from '../../shared/time'
import styles from './notifications.module.css'
import { glyphOf, severityOf, useTitle } from './words'

interface Props {
  told: Notification
  onOpen: () => void
}

/** What it is, where more is told of it, who did it and when; its severity has a shape and a word. */
export function NotificationLine({ told, onOpen }: Props) {
  const { t } = useTranslation()
  const now = useServerNow()
  const title = useTitle()(told)
  return (
    <>
      <span className={styles.glyph} data-severity={told.severity}>
        <StatusGlyph name={glyphOf(told)} />
        <Hidden>{t(`notifications.severity.${severityOf(told)}`)}</Hidden>
      </span>
      <span className={styles.what}>
        <Link to={told.link} onClick={onOpen}>
          {title}
        </Link>
        {!told.read && <small className={styles.fresh}>{t('notifications.new')}</small>}
        <small>
          <time dateTime={told.at} title={fullInstant(told.at)}>
            {ago(Math.max(0, now - Date.parse(told.at)))}
          </time>
          {told.by && <> · {t('notifications.by', { name: told.by })}</>}
        </small>
      </span>
    </>
  )
}
