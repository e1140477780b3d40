import { useTranslation } from 'react-i18next'
import type { AuditEvent } from '../../api/types'
import styles from './EventChanges.module.css'

/** Field by field, before and after. */
export function EventChanges({ event }: { event: AuditEvent }) {
  const { t } = useTranslation()
  const none = t('event.unset')
  if (event.changes.length === 0) return <p className={styles.none}>{t('event.noChanges')}</p>
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">{t('event.field')}</th>
          <th scope="col">{t('event.before')}</th>
          <th scope="col">{t('event.after')}</th>
        </tr>
      </thead>
      <tbody>
        {event.changes.map((change) => (
          <tr key={change.path}>
            <td>{change.path}</td>
            <td className={change.old == null ? styles.unset : styles.old}>{shown(change.old, none)}</td>
            <td>
              <b>{shown(change.new, none)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function shown(value: unknown, none: string): string {
  if (value === null || value === undefined) return none
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
