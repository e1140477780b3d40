import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { StatusGlyph } from '../shared/StatusGlyph'
import { useCan } from '../shared/session'
import { useInstant } from '../shared/useInstant'
import styles from './DriftMark.module.css'
import { useKeys } from './hooks'

/** Beside a thing that is otherwise than it is wanted; leads to what can be done about it. */
export function DriftMark({ target }: { target: string }) {
  const { t } = useTranslation()
  const can = useCan()
  const { keep } = useInstant()
  const drifts = useKeys(`drift/${target}/`)
  if (drifts.length === 0 || !can('sources:read')) return null
  return (
    <Link className={styles.mark} to={keep(`/ops/drift?${new URLSearchParams({ target })}`)}>
      <StatusGlyph name="warn" />
      {t('drift.mark')}
    </Link>
  )
}
