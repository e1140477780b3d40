import { useTranslation } from 'react-i18next'
import { Panel } from '../../../shared/Panel'
import { useProvider } from '../../../shared/useProvider'
import styles from './Account.module.css'

/** What is done at the outside provider and not here. Nothing where accounts are kept here. */
export function ElsewherePanel() {
  const { t } = useTranslation()
  const { data } = useProvider()
  if (!data || data.provider === 'embedded') {
    return null
  }
  return (
    <Panel title={t('account.elsewhere')}>
      <div className={styles.elsewhere}>
        <p>{t('account.elsewhereWhat')}</p>
        {data.account_url && (
          <a href={data.account_url} rel="noreferrer">
            {t('account.elsewhereGo')}
          </a>
        )}
      </div>
    </Panel>
  )
}
