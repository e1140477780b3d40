import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../api/problem'
import { roleOf } from '../features/organizations/words'
import { Icon } from '../shared/Icon'
import { useSession } from '../shared/session'
import styles from './OrgSwitch.module.css'
import { useSwitchOrganization } from './useSwitchOrganization'

/** For which organization one acts, and the others one could; nothing where there is no choice. */
export function OrgSwitch() {
  const { t } = useTranslation()
  const { org, organizations } = useSession()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const menu = useId()
  const change = useSwitchOrganization()
  if (organizations.every(({ id }) => id === org.id)) return null

  function close() {
    setOpen(false)
    button.current?.focus()
  }
  function choose(id: string) {
    if (id === org.id) return close()
    if (!change.isPending) change.mutate(id, { onSuccess: close })
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Escape' && open) close()
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (open) step(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1)
      else setOpen(true)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  function onBlur({ currentTarget, relatedTarget }: FocusEvent) {
    if (!currentTarget.contains(relatedTarget)) setOpen(false)
  }

  return (
    <fieldset className={styles.switch} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? menu : undefined}
        aria-label={t('organization.acting', { name: org.name })}
        onClick={() => setOpen(!open)}
      >
        <span>{org.name}</span>
        <Icon name="down" small />
      </button>
      {open && (
        <div className={styles.menu}>
          <div id={menu} role="menu" aria-label={t('organization.switch')}>
            {organizations.map(({ id, name, role }) => (
              <button
                key={id}
                type="button"
                role="menuitemradio"
                aria-checked={id === org.id}
                tabIndex={-1}
                ref={id === org.id ? focus : undefined}
                onClick={() => choose(id)}
              >
                {name}
                {role && <small>{t(`organizations.role.${roleOf(role)}`)}</small>}
              </button>
            ))}
          </div>
          {change.error && <p role="alert">{problemOf(change.error).detail}</p>}
        </div>
      )}
    </fieldset>
  )
}

function focus(element: HTMLElement | null) {
  element?.focus()
}

/** To the next one, and from the last to the first. */
function step(among: HTMLElement, by: 1 | -1) {
  const items = [...among.querySelectorAll<HTMLElement>('[role=menuitemradio]')]
  const now = items.indexOf(document.activeElement as HTMLElement)
  items.at((now + by) % items.length)?.focus()
}
