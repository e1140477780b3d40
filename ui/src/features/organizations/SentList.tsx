import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../shared/CopyButton'
import { TextInput } from '../../shared/mui/TextInput'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { problemTitle } from '../../shared/spoken'
import styles from './organizations.module.css'
import type { Sent } from './useInvitations'

/**
 * What became of each address. Where no mail can be sent, the link is passed on by whoever invites. It is there
 * before anything was sent, so that readers of screens tell what comes into it.
 */
export function SentList({ sent }: { sent: readonly Sent[] }) {
  return (
    <div role="status">
      {sent.length > 0 && (
        <ul className={styles.sent}>
          {sent.map((one) => (
            <SentItem key={one.email} sent={one} />
          ))}
        </ul>
      )}
    </div>
  )
}

function SentItem({ sent: { email, invited, problem } }: { sent: Sent }) {
  const { t } = useTranslation()
  if (problem)
    return (
      <li>
        <StatusGlyph name="crit" />
        <b>{email}</b> {problem.detail ?? problemTitle(problem)}
      </li>
    )
  const url = invited?.accept_url
  return (
    <li>
      <StatusGlyph name="ok" />
      <b>{email}</b> {url ? t('invitations.passOn') : t('invitations.sent')}{' '}
      {url && <CopyButton text={() => url}>{t('invitations.copy')}</CopyButton>}
      {invited?.warning && (
        <span className={styles.quiet}>
          <StatusGlyph name="warn" /> {t('invitations.noSeat')}
        </span>
      )}
      {url && <TextInput label={t('invitations.linkFor', { email })} value={url} />}
    </li>
  )
}
