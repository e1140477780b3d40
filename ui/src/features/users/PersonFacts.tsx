import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Person } from '../../api/types'
import { useLive } from '../../live/context'
import { ago, shortInstant } from '../../shared/time'
import styles from './users.module.css'
import { limitOf, ORG_ROLES, usedOf } from './words'

/** What one asks first about somebody. */
export function PersonFacts({ person }: { person: Person }) {
  const { t } = useTranslation()
  const { clock } = useLive()
  const limit = limitOf(person)
  const { last_login, org_role, idp } = person
  const role = ORG_ROLES.find((known) => known === org_role)
  return (
    <dl className={styles.facts}>
      <Known label={t('users.column.tier')} note={t(`users.source.${sourceOf(person)}`)}>
        {person.subscription_tier}
      </Known>
      <Known label={t('users.column.calls')}>
        {usedOf(person)} {limit === null ? t('users.noLimit') : t('users.ofLimit', { limit })}
      </Known>
      <Known label={t('users.primary')} note={role ? t(`organizations.role.${role}`) : t('users.noMember')}>
        <Link to={`/admin/organizations/${person.org_id}`}>{person.org_name ?? person.org_id}</Link>
      </Known>
      <Known
        label={t('users.column.lastLogin')}
        note={last_login && ago(clock.now() - Date.parse(last_login))}
      >
        {last_login ? shortInstant(last_login) : t('time.never')}
      </Known>
      <Known label={t('users.column.created')}>{shortInstant(person.createdTimestamp)}</Known>
      <Known
        label={t('users.provider')}
        note={idp.drift.length > 0 ? t('users.drifts', { what: idp.drift.join(', ') }) : null}
      >
        {idp.linked ? idp.provider : t('users.notLinked', { provider: idp.provider })}
      </Known>
    </dl>
  )
}

const SOURCES = ['override', 'subscription', 'default'] as const

function sourceOf({ tier_source }: Person): (typeof SOURCES)[number] {
  return SOURCES.find((known) => known === tier_source) ?? 'default'
}

function Known({ label, note, children }: { label: string; note?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {children}
        {note && <small>{note}</small>}
      </dd>
    </div>
  )
}
