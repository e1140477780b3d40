import { useTranslation } from 'react-i18next'
import type { Invitation } from '../../api/types'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { fullInstant } from '../../shared/time'
import styles from './organizations.module.css'

type Letter = NonNullable<Invitation['letter']>

const STATES = ['waiting', 'sent', 'failed'] as const

const REASONS = {
  away: 'mail.delay.AWAY',
  'put-off': 'mail.delay.PUT_OFF',
  unconfirmed: 'mail.delay.UNCONFIRMED',
  'not-configured': 'mail.failure.NOT_CONFIGURED',
  refused: 'mail.failure.REFUSED',
  unreachable: 'mail.failure.UNREACHABLE',
  erased: 'mail.failure.ERASED',
} as const

const isReason = (word: string): word is keyof typeof REASONS => word in REASONS

/** Whether the letter of an invitation is on its way. */
export function LetterWords({ letter: { state, reason, since } }: { letter: Letter }) {
  const { t } = useTranslation()
  const known = STATES.find((one) => one === state) ?? 'waiting'
  const why = reason && (isReason(reason) ? t(REASONS[reason]) : reason)
  return (
    <div className={styles.quiet} title={fullInstant(since)}>
      {known === 'failed' && <StatusGlyph name="crit" />} {t(`invitations.letter.${known}`)}
      {why && `: ${why}`}
    </div>
  )
}
