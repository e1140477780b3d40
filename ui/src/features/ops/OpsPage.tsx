import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import { CommandDock } from '../../live/CommandDock'
import { PastProvider } from '../../live/PastProvider'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { useCan } from '../../shared/session'
import { useInstant } from '../../shared/useInstant'
import styles from './OpsPage.module.css'
import { PastBar } from './PastBar'
import { TimeRow } from './TimeRow'
import { useTimeKeys } from './useTimeKeys'
import { useTitle } from './useTitle'
import { VerdictBar } from './VerdictBar'

/** `/ops`: is it all right, and if not, what first? With `?at=` the same screen shows the past, read-only. */
export function OpsPage({ children }: { children: ReactNode }) {
  const { at } = useInstant()
  if (at === null) return <Screen>{children}</Screen>
  return (
    <PastProvider at={at}>
      {(failure) => (
        <Screen past>
          {failure ? (
            <div className={styles.failure}>
              <ProblemAlert problem={problemOf(failure)} />
            </div>
          ) : (
            children
          )}
        </Screen>
      )}
    </PastProvider>
  )
}

function Screen({ past = false, children }: { past?: boolean; children: ReactNode }) {
  const { t } = useTranslation()
  const { leave } = useInstant()
  useTitle()

  useTimeKeys(useCan()('audit:read'))

  return (
    <div className={styles.page}>
      <div className={styles.top}>
        {past && <PastBar onLeave={leave} />}
        <VerdictBar />
      </div>
      <main id="content" className={styles.grid} aria-label={t('ops.panels')}>
        {children}
      </main>
      <footer className={styles.foot}>
        <CommandDock />
        <TimeRow />
      </footer>
    </div>
  )
}
