import { useTranslation } from 'react-i18next'
import { Fact, Facts } from '../../../shared/Facts'
import { Panel } from '../../../shared/Panel'
import { useSession } from '../../../shared/session'
import styles from './Account.module.css'
import { AccountFrame } from './AccountFrame'
import { NamesPanel } from './NamesPanel'
import { OwnDataPanel } from './OwnDataPanel'

/** Who is signed in, what they are called and what they may. */
export function ProfilePage() {
  const { t } = useTranslation()
  const me = useSession()
  const name = [me.firstName, me.lastName].filter(Boolean).join(' ')
  return (
    <AccountFrame tab="profile">
      <div className={styles.columns}>
        <Panel title={t('account.who')}>
          <Facts>
            {name && <Fact label={t('account.name')}>{name}</Fact>}
            <Fact label={t('account.username')}>{me.username}</Fact>
            {me.email && <Fact label={t('account.email')}>{me.email}</Fact>}
            <Fact label={t('account.roles')}>{me.roles.join(', ')}</Fact>
            <Fact label={t('account.organization')}>{me.org.name}</Fact>
            <Fact label={t('account.permissions')}>
              <code className={styles.words}>{me.permissions.join(' ')}</code>
            </Fact>
          </Facts>
        </Panel>
        <div className={styles.stack}>
          <NamesPanel />
          <OwnDataPanel />
        </div>
      </div>
    </AccountFrame>
  )
}
