import { useTranslation } from 'react-i18next'
import type { Approval } from '../../api/types'
import { DECISIONS, type Decision } from '../../live/decide'
import { useMayAct } from '../../live/hooks'
import { Button } from '../../shared/Button'
import { Hidden } from '../../shared/Hidden'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { useSession } from '../../shared/session'
import { commandTitle } from '../../shared/spoken'
import { fullInstant, shortInstant } from '../../shared/time'
import { AskedFor } from './AskedFor'
import styles from './approvals.module.css'
import { Left } from './Left'
import { Said } from './Said'
import { glyphOf, isToReview, nameOf, subjectOf } from './words'

interface Props {
  approval: Approval
  onDecide: (decision: Decision) => void
}

/** Who asks for what and why, how it stands, and what one may do about it. */
export function ApprovalRow({ approval, onDecide }: Props) {
  const { t } = useTranslation()
  const me = useSession().id
  const own = me === approval.requested_by.id
  const title = commandTitle(approval.type)
  const { status } = approval
  return (
    <li className={styles.row} data-status={status}>
      <div className={styles.what}>
        <h3 title={approval.type}>
          <StatusGlyph name={glyphOf(approval)} />
          {title} <span>{subjectOf(approval)}</span>
        </h3>
        <p className={styles.quiet}>
          {t('approvals.by', { name: nameOf(approval.requested_by) })}{' '}
          <time dateTime={approval.requested_at} title={fullInstant(approval.requested_at)}>
            {shortInstant(approval.requested_at)}
          </time>
          {approval.reason && ` · “${approval.reason}”`}
        </p>
        <AskedFor summary={approval.summary} />
        <Said approval={approval} />
      </div>
      <div className={styles.stand}>
        <p>
          <b>{t(isToReview(approval) ? 'approvals.toReview' : `approvals.status.${status}`)}</b>
          {status === 'waiting' && <Left until={approval.expires_at} />}
        </p>
        {status === 'waiting' && (
          <p className={styles.quiet}>
            {t(own ? 'approvals.ownWaits' : 'approvals.needs', { permission: approval.permission })}
          </p>
        )}
        {isToReview(approval) && !approval.may.includes('review') && (
          <p className={styles.quiet}>
            {t(approval.break_glass?.by.id === me ? 'approvals.ownReview' : 'approvals.needsReview', {
              permission: approval.permission,
            })}
          </p>
        )}
        <Acts approval={approval} onDecide={onDecide} />
      </div>
    </li>
  )
}

function Acts({ approval, onDecide }: Props) {
  const { t } = useTranslation()
  const now = useMayAct()
  const may = DECISIONS.filter((decision) => approval.may.includes(decision))
  if (may.length === 0) return null
  return (
    <div className={styles.acts}>
      {may.map((decision) => (
        <Button
          key={decision}
          size="medium"
          weight={decision === 'approve' || decision === 'review' ? 'primary' : 'normal'}
          disabled={!now.ok}
          onClick={() => onDecide(decision)}
        >
          {t(`approvals.act.${decision}`)}{' '}
          <Hidden>{`${commandTitle(approval.type)} ${subjectOf(approval)}`}</Hidden>
        </Button>
      ))}
    </div>
  )
}
