import { useTranslation } from 'react-i18next'
import type { Person } from '../../api/types'
import { FactRows, Facts } from '../../shared/Facts'
import { Panel } from '../../shared/Panel'
import styles from './users.module.css'

/** What administrators noted of somebody. */
export function NotesPanel({ person }: { person: Person }) {
  const { t } = useTranslation()
  const attributes = Object.entries(person.attributes)
  const notes = person.internal_notes ? <span className={styles.lines}>{person.internal_notes}</span> : null
  return (
    <Panel title={t('users.notes')}>
      <Facts>
        <FactRows
          rows={[
            [t('users.username'), person.username],
            [t('users.tags'), person.tags.join(', ') || null],
            [t('users.internalNotes'), notes],
            ...attributes,
          ]}
        />
      </Facts>
    </Panel>
  )
}
