import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/problem'
import { Button, ButtonLink } from '../../../shared/Button'
import { Panel } from '../../../shared/Panel'
import { ProblemAlert } from '../../../shared/ProblemAlert'
import styles from './Account.module.css'
import { useOwnExport } from './useOwnExport'

/** A copy of all that is kept of oneself, to take along. */
export function OwnDataPanel() {
  const { t } = useTranslation()
  const { ask, busy, error, failed, file } = useOwnExport()
  return (
    <Panel title={t('account.ownData')}>
      {error && <ProblemAlert problem={problemOf(error)} />}
      <div className={styles.again}>
        <p role="status">
          {file
            ? t('account.ownDataReady')
            : failed
              ? t('account.ownDataFailed')
              : busy
                ? t('account.ownDataBusy')
                : t('account.ownDataWhat')}
        </p>
        {file ? (
          <ButtonLink size="medium" weight="primary" reloadDocument download to={file}>
            {t('account.ownDataSave')}
          </ButtonLink>
        ) : (
          <Button size="medium" disabled={busy} onClick={ask}>
            {t('account.ownDataAsk')}
          </Button>
        )}
      </div>
    </Panel>
  )
}
