import { useTranslation } from 'react-i18next'
import { Tick } from '../../shared/mui/Tick'
import { useSession } from '../../shared/session'
import { resourceWord } from '../../shared/spoken'
import styles from './keys.module.css'
import { groupsOf, toggled, usesOf } from './scopes'

interface Props {
  /** The one it is to reach alone; `null` for all of one's own. */
  organization: string | null
  chosen: readonly string[]
  onChoose: (chosen: readonly string[]) => void
}

/** What a key is for, by kind of object; only what one holds oneself can be given. */
export function ScopePicker({ organization, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const { permissions, org } = useSession()
  const tick = (scope: string, label: string) => (
    <Tick
      key={scope}
      label={label}
      checked={chosen.includes(scope)}
      onChange={() => onChoose(toggled(chosen, scope))}
    />
  )
  return (
    <fieldset className={styles.scopes}>
      <legend>{t('apiKeys.scopes', { count: chosen.length })}</legend>
      {organization !== null && organization !== org.id && (
        <p className={styles.hint}>{t('apiKeys.elsewhere', { name: org.name })}</p>
      )}
      <div className={styles.group}>
        <span>{t('apiKeys.uses')}</span>
        <div>{usesOf(permissions).map((use) => tick(use, use))}</div>
      </div>
      {groupsOf(permissions).map(({ resource, actions }) => (
        <div key={resource} className={styles.group}>
          <span title={resource}>{resourceWord(resource)}</span>
          <div>{actions.map((action) => tick(`${resource}:${action}`, `${resource}:${action}`))}</div>
        </div>
      ))}
    </fieldset>
  )
}
