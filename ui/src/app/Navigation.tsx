import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useStanding } from '../features/alerts/useStanding'
import { isUnknownToAll } from '../features/alerts/words'
import { useOpenForMe } from '../features/approvals/useApprovals'
import { Hidden } from '../shared/Hidden'
import { Icon } from '../shared/Icon'
import { Keycap } from '../shared/Keycap'
import { StatusGlyph } from '../shared/StatusGlyph'
import styles from './Navigation.module.css'
import { useMayOpen } from './useMayOpen'
import type { Fold } from './useNavigationFold'
import { isCurrent, type Page, WORLDS } from './worlds'

interface Props {
  fold: Fold
  /** Lies over the page instead of beside it, and hides when folded. */
  overlaid: boolean
}

/** The worlds and their pages: spread out with words, or folded to a rail of icons. */
export function Navigation({ fold, overlaid }: Props) {
  const { t } = useTranslation()
  if (overlaid && !fold.open) return null
  const look = `${styles.navigation} ${fold.open ? styles.open : styles.rail} ${overlaid ? styles.overlaid : ''}`
  return (
    <nav className={look} aria-label={t('nav.label')}>
      {fold.open ? <Spread /> : <Rail />}
      <button type="button" className={styles.fold} onClick={fold.toggle}>
        <Icon name={fold.open ? 'left' : 'right'} />
        {fold.open ? (
          <>
            {t('nav.collapse')} <Keycap>{'Ctrl B'}</Keycap>
          </>
        ) : (
          <span className={styles.silent}>{t('nav.open')}</span>
        )}
      </button>
    </nav>
  )
}

function usePages(): (pages: readonly Page[]) => Page[] {
  const mayOpen = useMayOpen()
  return (pages) => pages.filter(mayOpen)
}

function Spread() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const permitted = usePages()
  return WORLDS.filter((world) => permitted(world.pages).length > 0).map((world) => (
    <section className={styles.world} key={world.name}>
      <h2>
        {t(`world.${world.name}`)} <small>{t(`world.${world.what}`)}</small>
      </h2>
      {permitted(world.pages).map((page) => (
        <Link key={page.path} to={page.path} aria-current={isCurrent(page, pathname) ? 'page' : undefined}>
          <Icon name={page.icon} />
          {t(`page.${page.name}`)}
          {page.name === 'alerts' && <Unacknowledged />}
          {page.name === 'approvals' && <WaitingForMe />}
          <span className={styles.keys}>{page.keys}</span>
        </Link>
      ))}
    </section>
  ))
}

/** How many alerts nobody knows of yet. */
function Unacknowledged() {
  const { t } = useTranslation()
  const count = useStanding().filter(isUnknownToAll).length
  if (count === 0) return null
  return (
    <span className={styles.waiting}>
      <StatusGlyph name="warn" />
      {count}
      <Hidden>{t('alerts.unacknowledged')}</Hidden>
    </span>
  )
}

/** How many wait for oneself to agree, or to look at what was done without. */
function WaitingForMe() {
  const { t } = useTranslation()
  const count = useOpenForMe()
  if (count === 0) return null
  return (
    <span className={styles.waiting}>
      <StatusGlyph name="pending" />
      {count}
      <Hidden>{t('approvals.forMe')}</Hidden>
    </span>
  )
}

function Rail() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const permitted = usePages()
  const worlds = WORLDS.filter((world) => permitted(world.pages).length > 0)
  const present = worlds.find((world) => world.pages.some((page) => isCurrent(page, pathname)))
  return (
    <>
      <div className={styles.worlds}>
        {worlds.map((world) => (
          <Link
            key={world.name}
            to={permitted(world.pages)[0]?.path ?? '/'}
            data-on={world === present || undefined}
          >
            <Icon name={world.icon} />
            <span>{t(`world.${world.name}`)}</span>
          </Link>
        ))}
      </div>
      {present && (
        <div className={styles.pages}>
          {permitted(present.pages).map((page) => (
            <Link
              key={page.path}
              to={page.path}
              aria-current={isCurrent(page, pathname) ? 'page' : undefined}
              aria-label={t(`page.${page.name}`)}
              title={t(`page.${page.name}`)}
            >
              <Icon name={page.icon} />
            </Link>
          ))}
        </div>
      )}
    </>
  )
}
