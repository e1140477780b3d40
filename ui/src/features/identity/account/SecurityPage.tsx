import { useTranslation } from 'react-i18next'
import { freshSignIn } from '../../../api/signOut'
import { Button } from '../../../shared/Button'
import { Fact, Facts } from '../../../shared/Facts'
import { Panel, PanelMiddle } from '../../../shared/Panel'
import { useSession } from '../../../shared/session'
import { fullInstant } from '../../../shared/time'
import styles from './Account.module.css'
import { AccountFrame } from './AccountFrame'

/** When one proved who one is, and until when that is believed. */
export function SecurityPage() {
  const { t } = useTranslation()
  const { session } = useSession()
  return (
    <AccountFrame tab="security">
      <Panel title={t('account.proof')}>
        {session ? (
          <Facts>
            <Fact label={t('account.proven')}>
              {session.auth_time ? fullInstant(session.auth_time) : t('account.notTold')}
            </Fact>
            <Fact label={t('account.begun')}>{fullInstant(session.created_at)}</Fact>
            <Fact label={t('account.session')}>{fullInstant(session.expires_at)}</Fact>
          </Facts>
        ) : (
          <PanelMiddle title={t('account.noSession')} />
        )}
        <div className={styles.again}>
          <p>{t('account.againWhat')}</p>
          <Button size="medium" onClick={() => window.location.assign(freshSignIn())}>
            {t('action.loginAgain')}
          </Button>
        </div>
      </Panel>
    </AccountFrame>
  )
}
