import { useTranslation } from 'react-i18next'
import type { ApiKey } from '../../api/types'
import { Button } from '../../shared/Button'
import { Hidden } from '../../shared/Hidden'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { fullInstant, shortInstant } from '../../shared/time'
import styles from './keys.module.css'
import { GLYPHS, hintOf, nameOf, statusOf } from './words'

/** What can be done with a key from where it is shown; `null` where it cannot. */
export interface KeyActs {
  readonly onChange: ((key: ApiKey) => void) | null
  readonly onRotate: ((key: ApiKey) => void) | null
  readonly onRevoke: ((key: ApiKey) => void) | null
}

interface Props {
  apiKey: ApiKey
  /** Whose it is, where they are not all one's own. */
  owned: boolean
  acts: KeyActs
}

export function KeyRow({ apiKey, owned, acts }: Props) {
  const { t } = useTranslation()
  const { permissions, last_used, last_used_ip, expires_at, is_active, user_name } = apiKey
  const status = statusOf(apiKey)
  const name = nameOf(apiKey)
  const act = (word: 'change' | 'rotate' | 'revoke', onAct: ((key: ApiKey) => void) | null) =>
    onAct && (
      <Button onClick={() => onAct(apiKey)}>
        {t(`apiKeys.${word}`)} <Hidden>{name}</Hidden>
      </Button>
    )
  return (
    <tr>
      <td>
        <b>{name}</b>
        <div className={styles.hint}>{hintOf(apiKey)}</div>
      </td>
      {owned && <td>{user_name}</td>}
      <td>
        <span className={styles.standing}>
          <StatusGlyph name={GLYPHS[status]} />
          {t(`apiKeys.status.${status}`)}
        </span>
      </td>
      <td title={permissions.join('\n')}>{short(permissions)}</td>
      <td title={last_used ? fullInstant(last_used) : undefined} className={styles.quiet}>
        {last_used ? `${shortInstant(last_used)} · ${last_used_ip ?? ''}` : t('apiKeys.never')}
      </td>
      <td title={fullInstant(expires_at)}>{shortInstant(expires_at)}</td>
      <td className={styles.acts}>
        {is_active && act('change', acts.onChange)}
        {is_active && act('rotate', acts.onRotate)}
        {status !== 'revoked' && act('revoke', acts.onRevoke)}
      </td>
    </tr>
  )
}

const SHOWN = 2

/** The first few; all of them stand in the title. */
function short(scopes: readonly string[]): string {
  const rest = scopes.length - SHOWN
  return scopes.slice(0, SHOWN).join(', ') + (rest > 0 ? ` +${rest}` : '')
}
