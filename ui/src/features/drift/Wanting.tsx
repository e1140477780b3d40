import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Drift } from '../../api/types'
import { historyOf } from '../../live/naming'
import { useCan } from '../../shared/session'
import { fullInstant, shortInstant } from '../../shared/time'

/** Who wanted it so and when; for whom the history is open it leads there. */
export function Wanting({ drift }: { drift: Drift }) {
  const { t } = useTranslation()
  const can = useCan()
  const by = drift.wantedBy
  if (!by) return t('drift.nobody')
  const text = t(by.action === 'accept-drift' ? 'drift.acceptedBy' : 'drift.wantedBy', {
    by: by.requester.name ?? by.requester.id,
    at: shortInstant(by.at),
  })
  return can('audit:read') ? (
    <Link to={historyOf(drift.target.key)} title={fullInstant(by.at)}>
      {text}
    </Link>
  ) : (
    <span title={fullInstant(by.at)}>{text}</span>
  )
}
