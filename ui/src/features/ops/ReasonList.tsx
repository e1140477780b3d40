import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Reason } from '../../api/types'
import { type GlyphName, StatusGlyph } from '../../shared/StatusGlyph'
import { useInstant } from '../../shared/useInstant'
import styles from './ReasonList.module.css'

const SHAPES: Record<Reason['severity'], GlyphName> = {
  critical: 'crit',
  blind: 'unknown',
  warning: 'warn',
  info: 'info',
}

export function ReasonList({ id, reasons }: { id: string; reasons: readonly Reason[] }) {
  const { t } = useTranslation()
  const { keep } = useInstant()
  return (
    <ul id={id} className={styles.list} aria-label={t('ops.reasonsTitle')}>
      {reasons.map((reason) => (
        <li key={`${reason.key} ${reason.text}`} data-severity={reason.severity}>
          <StatusGlyph name={SHAPES[reason.severity]} />
          {reason.link ? <Link to={keep(reason.link)}>{reason.text}</Link> : reason.text}
        </li>
      ))}
    </ul>
  )
}
