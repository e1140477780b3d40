import { useTranslation } from 'react-i18next'
import type { Why } from '../../api/types'
import { StatusGlyph } from '../../shared/StatusGlyph'
import styles from './roles.module.css'

/** Who says yes, or what would. */
export function WhyAnswer({ why }: { why: Why }) {
  const { t } = useTranslation()
  return (
    <div className={styles.answer}>
      <p>
        <StatusGlyph name={why.allowed ? 'ok' : 'crit'} />
        <b>{t(why.allowed ? 'roles.why.yes' : 'roles.why.no')}</b>
        <code>{`${why.resource}:${why.action}`}</code>
      </p>
      <p>{sentence(why)}</p>
      {why.enough.length > 0 && (
        <>
          <h3>{t('roles.why.enough')}</h3>
          <ul>
            {why.enough.map((one) => (
              <li key={`${one.kind} ${one.name}`}>
                {t(`roles.why.kind.${kindOf(one.kind)}`, { name: one.name })}
                {one.as_member && ` ${t('roles.why.asMember')}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {!why.allowed && !why.kept_out && why.enough.length === 0 && (
        <p className={styles.quiet}>{t('roles.why.nothing')}</p>
      )}
    </div>
  )

  function sentence({ rule, by, kept_out, resource, action }: Why): string {
    const name = by ?? ''
    if (rule === 1) return by ? t('roles.why.rule1', { name }) : t('roles.why.byName')
    if (rule === 2) return t('roles.why.rule2', { name })
    if (rule === 3) return t('roles.why.rule3', { name })
    if (rule === 4) return t('roles.why.rule4')
    return kept_out ? t('roles.why.keptOut') : t('roles.why.rule0', { permission: `${resource}:${action}` })
  }
}

const KINDS = ['role', 'organization_role', 'scope'] as const

function kindOf(word: string): (typeof KINDS)[number] {
  return KINDS.find((known) => known === word) ?? 'role'
}
