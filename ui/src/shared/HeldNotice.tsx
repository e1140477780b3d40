import { useTranslation } from 'react-i18next'
import { ButtonLink } from './Button'
import styles from './HeldNotice.module.css'
import { StatusGlyph } from './StatusGlyph'

/** Says that what was asked is not done yet, and leads to where it waits. */
export function HeldNotice() {
  const { t } = useTranslation()
  return (
    <div className={styles.held} role="status">
      <StatusGlyph name="pending" className={styles.glyph} />
      <div>
        <p className={styles.title}>{t('held.title')}</p>
        <p>{t('held.what')}</p>
      </div>
      <ButtonLink to="/admin/approvals">{t('held.open')}</ButtonLink>
    </div>
  )
}
