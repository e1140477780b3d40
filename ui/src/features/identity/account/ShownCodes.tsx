import { useTranslation } from 'react-i18next'
import { Button } from '../../../shared/Button'
import { CopyButton } from '../../../shared/CopyButton'
import styles from './Account.module.css'

interface Props {
  codes: readonly string[]
  onKept: () => void
}

/** Recovery codes, this once. */
export function ShownCodes({ codes, onKept }: Props) {
  const { t } = useTranslation()
  const text = `${codes.join('\n')}\n`
  return (
    <section className={styles.form} aria-label={t('factors.codes')}>
      <p role="status">{t('factors.codesWhat')}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <span className={styles.pair}>
        <CopyButton size="medium" text={() => text}>
          {t('action.copy')}
        </CopyButton>
        <a
          download="ops-center-recovery-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        >
          {t('factors.download')}
        </a>
        <Button size="medium" weight="primary" onClick={onKept}>
          {t('factors.kept')}
        </Button>
      </span>
    </section>
  )
}
