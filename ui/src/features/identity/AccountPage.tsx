import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signOut } from '../../api/signOut'
import { Button } from '../../shared/Button'
import { PageHeader } from '../../shared/PageHeader'
import { Panel } from '../../shared/Panel'
import { useSession } from '../../shared/session'
import { shortInstant } from '../../shared/time'
import styles from './AccountPage.module.css'

/** Who is signed in and how the page looks to them. The choices themselves belong to the application. */
export function AccountPage({ appearance }: { appearance: ReactNode }) {
  const { t } = useTranslation()
  const me = useSession()
  const [leaving, setLeaving] = useState(false)
  const name = [me.firstName, me.lastName].filter(Boolean).join(' ')
  const leave = () => {
    setLeaving(true)
    void signOut()
  }
  return (
    <>
      <PageHeader title={t('account.title')}>
        <Button size="medium" weight="strong" disabled={leaving} onClick={leave}>
          {t('action.logout')}
        </Button>
      </PageHeader>
      <div className={styles.columns}>
        <Panel title={t('account.who')}>
          <dl className={styles.facts}>
            {name && <Fact label={t('account.name')}>{name}</Fact>}
            <Fact label={t('account.username')}>{me.username}</Fact>
            {me.email && <Fact label={t('account.email')}>{me.email}</Fact>}
            <Fact label={t('account.roles')}>{me.roles.join(', ')}</Fact>
            {me.org && <Fact label={t('account.organization')}>{me.org.name}</Fact>}
            {me.session && <Fact label={t('account.session')}>{shortInstant(me.session.expires_at)}</Fact>}
            <Fact label={t('account.permissions')}>
              <code>{me.permissions.join(' ')}</code>
            </Fact>
          </dl>
        </Panel>
        <Panel title={t('account.look')}>{appearance}</Panel>
      </div>
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}
