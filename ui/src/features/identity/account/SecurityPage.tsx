import { useTranslation } from 'react-i18next'
import { freshSignIn } from '../../../api/signOut'
import { Button } from '../../../shared/Button'
import { Fact, Facts } from '../../../shared/Facts'
import { Panel, PanelMiddle } from '../../../shared/Panel'
import { useSession } from '../../../shared/session'
import { fullInstant } from '../../../shared/time'
import styles from './Account.module.css'
import { AccountFrame } from './AccountFrame'
import { ElsewherePanel } from './ElsewherePanel'
import { FactorsPanel } from './FactorsPanel'

/** How somebody proved who they are, in the words of RFC 8176 that the embedded provider uses. */
const METHODS = ['pwd', 'otp', 'hwk', 'swk', 'user', 'mfa'] as const

const isKnown = (method: string): method is (typeof METHODS)[number] =>
  METHODS.some((known) => known === method)

/** When one proved who one is, how, and until when that is believed. */
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
            <Fact label={t('factors.proof')}>
              {session.amr.length > 0
                ? session.amr
                    .map((method) => (isKnown(method) ? t(`factors.method.${method}`) : method))
                    .join(' · ')
                : null}
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
      <ElsewherePanel />
      <FactorsPanel />
    </AccountFrame>
  )
}
