import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../shared/Button'
import { useCan } from '../shared/session'
import styles from './CommandDock.module.css'
import { CommandRow } from './CommandRow'
import { useLive } from './context'
import { LastCommand } from './LastCommand'

const SHOWN = 3

interface Props {
  /** Takes no room while nothing is under way. */
  quietWhenEmpty?: boolean
}

/** One row per command of ours that is on its way or not yet settled; it survives navigation and reload. */
export function CommandDock({ quietWhenEmpty = false }: Props) {
  const { t } = useTranslation()
  const { dock } = useLive()
  const can = useCan()
  const rows = useSyncExternalStore(dock.subscribe, () => dock.rows)
  if (rows.length === 0 && quietWhenEmpty) return null
  return (
    <section className={styles.dock} aria-labelledby="dock-title">
      <h2 id="dock-title">{t('dock.title')}</h2>
      {rows.length === 0 ? (
        <div className={styles.row}>
          <LastCommand />
          {can('audit:read') && (
            <ButtonLink to="/audit" weight="bare" className={styles.end}>
              {t('action.history')}
            </ButtonLink>
          )}
        </div>
      ) : (
        <ol className={styles.rows}>
          {rows.slice(-SHOWN).map((command) => (
            <CommandRow key={command.id} command={command} />
          ))}
          {rows.length > SHOWN && (
            <li className={styles.row}>
              <span className={styles.quiet}>{t('dock.more', { count: rows.length - SHOWN })}</span>
            </li>
          )}
        </ol>
      )}
    </section>
  )
}
