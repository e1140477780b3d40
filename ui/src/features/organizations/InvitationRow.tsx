import { useTranslation } from 'react-i18next'
import type { Invitation } from '../../api/types'
import { Button } from '../../shared/Button'
import { Hidden } from '../../shared/Hidden'
import { type GlyphName, StatusGlyph } from '../../shared/StatusGlyph'
import { fullInstant } from '../../shared/time'
import { LetterWords } from './LetterWords'
import styles from './organizations.module.css'
import { daysUntil, roleOf, standingOf } from './words'

const GLYPHS: Readonly<Record<ReturnType<typeof standingOf>, GlyphName>> = {
  pending: 'pending',
  accepted: 'ok',
  expired: 'warn',
  revoked: 'unknown',
}

interface Props {
  invitation: Invitation
  /** `null` when this viewer may not, or nothing is left to do. */
  onResend: (() => void) | null
  onRevoke: (() => void) | null
}

export function InvitationRow({ invitation, onResend, onRevoke }: Props) {
  const { t } = useTranslation()
  const { email, role, invited_by_name, expires_at, letter } = invitation
  const standing = standingOf(invitation.status)
  const name = email ?? t('invitations.forgotten')
  return (
    <tr>
      <td>{name}</td>
      <td>{t(`organizations.role.${roleOf(role)}`)}</td>
      <td title={fullInstant(expires_at)}>
        <span className={styles.standing}>
          <StatusGlyph name={GLYPHS[standing]} />
          {standing === 'pending'
            ? t('invitations.left', { count: daysUntil(expires_at, Date.now()) })
            : t(`invitations.status.${standing}`)}
        </span>
        {standing === 'pending' && letter && <LetterWords letter={letter} />}
      </td>
      <td className={styles.quiet}>{invited_by_name}</td>
      <td className={styles.acts}>
        {onResend && (
          <Button onClick={onResend}>
            {t('invitations.resend')} <Hidden>{name}</Hidden>
          </Button>
        )}
        {onRevoke && (
          <Button onClick={onRevoke}>
            {t('invitations.revoke')} <Hidden>{name}</Hidden>
          </Button>
        )}
      </td>
    </tr>
  )
}
