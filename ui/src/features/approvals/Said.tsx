import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Approval } from '../../api/types'
import { useCan } from '../../shared/session'
import { shortInstant } from '../../shared/time'
import styles from './approvals.module.css'
import { nameOf } from './words'

/** What was decided about it and by whom, what came of it, and what was said of that. */
export function Said({ approval }: { approval: Approval }) {
  const { t } = useTranslation()
  const audits = useCan()('audit:read')
  const { decided_by, decided_at, note, outcome, break_glass, review, id, status } = approval
  const over = status !== 'waiting'
  return (
    <>
      {decided_by && decided_at && (
        <Line
          what={t('approvals.decided', { name: nameOf(decided_by), at: shortInstant(decided_at) })}
          words={note}
        />
      )}
      {break_glass && (
        <Line
          what={t('approvals.broken', { name: nameOf(break_glass.by), at: shortInstant(break_glass.at) })}
          words={break_glass.reason}
        />
      )}
      {review && (
        <Line
          what={t('approvals.reviewed', { name: nameOf(review.by), at: shortInstant(review.at) })}
          words={review.note}
        />
      )}
      {outcome && <p className={styles.failed}>{outcome}</p>}
      {over && audits && (
        <p>
          <Link to={`/audit?target=${encodeURIComponent(`approval/${id}`)}`}>{t('approvals.inAudit')}</Link>
        </p>
      )}
    </>
  )
}

function Line({ what, words }: { what: string; words: string | null }) {
  return (
    <p>
      {what}
      {words && ` · “${words}”`}
    </p>
  )
}
