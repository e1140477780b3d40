import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useLocation } from 'react-router'
import { CommandDock } from '../live/CommandDock'
import { Announcer } from './Announcer'
import { Navigation } from './Navigation'
import { NewRelease } from './NewRelease'
import { Overlays } from './Overlays'
import { SessionNotice } from './SessionNotice'
import styles from './Shell.module.css'
import { TopBar } from './TopBar'
import { useChosenLook } from './useChosenLook'
import { useNavigationFold } from './useNavigationFold'

/** The frame of every signed-in page. The command center has the whole width, other pages a rail. */
export function Shell() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  useChosenLook()
  const ops = pathname === '/ops'
  const fold = useNavigationFold(ops)
  const [overlay, setOverlay] = useState<'palette' | 'keys' | null>(null)
  return (
    <div
      className={`${styles.shell} ${ops ? styles.wide : fold.open ? styles.open : styles.rail}`}
      data-wide={ops || undefined}
    >
      <a className={styles.skip} href="#content">
        {t('nav.skip')}
      </a>
      <TopBar ops={ops} fold={fold} onOverlay={setOverlay} />
      <Navigation fold={fold} overlaid={ops} />
      <div className={styles.body}>
        <Suspense>
          <Outlet />
        </Suspense>
        {!ops && <CommandDock quietWhenEmpty />}
      </div>
      <Overlays shown={overlay} onShow={setOverlay} onFold={fold.toggle} />
      <NewRelease />
      <SessionNotice />
      <Announcer />
    </div>
  )
}
