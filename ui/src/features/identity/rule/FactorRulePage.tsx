import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/problem'
import { Button } from '../../../shared/Button'
import { PageHeader } from '../../../shared/PageHeader'
import { Panel, PanelMiddle } from '../../../shared/Panel'
import { ProblemAlert } from '../../../shared/ProblemAlert'
import { useSession } from '../../../shared/session'
import { Table } from '../../../shared/Table'
import { useProvider } from '../useProvider'
import styles from './FactorRule.module.css'
import { useFactorRule, useRequireFactor } from './useFactorRule'

/** Whose sign-in needs more than a password, role by role. An outside provider decides that itself. */
export function FactorRulePage() {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useFactorRule()
  const provider = useProvider().data?.provider
  const outside = provider !== undefined && provider !== 'embedded'
  const writes = useSession().permissions.includes('settings:write')
  const [asked, setAsked] = useState<string | null>(null)
  const require = useRequireFactor(() => setAsked(null))
  return (
    <>
      <PageHeader
        title={t('factors.rule')}
        lead={t('factors.ruleLead')}
        trail={[{ name: t('world.admin') }]}
      />
      <Panel title={t('factors.title')} state={isPending ? 'loading' : error ? 'error' : 'data'}>
        {error && (
          <ProblemAlert problem={problemOf(error)}>
            <Button onClick={() => void refetch()}>{t('action.retry')}</Button>
          </ProblemAlert>
        )}
        {require.error && <ProblemAlert problem={problemOf(require.error)} />}
        {isPending && <PanelMiddle title={t('account.loading')} />}
        {outside && (
          <PanelMiddle title={t('factors.outside')}>
            <span>{t('factors.outsideWhat')}</span>
          </PanelMiddle>
        )}
        {data && provider === 'embedded' && (
          <Table label={t('factors.rule')} columns={[t('factors.role'), t('factors.state'), '']}>
            {data.map((role) => (
              <RoleRow
                key={role.name}
                role={role}
                asked={asked === role.name}
                busy={require.isPending}
                onAsk={writes ? setAsked : null}
                onDecide={(required) => require.mutate({ role: role.name, required })}
              />
            ))}
          </Table>
        )}
      </Panel>
      {!outside && <p className={styles.foot}>{t('factors.ruleWhat')}</p>}
    </>
  )
}

interface RowProps {
  role: { name: string; required: boolean }
  /** Whether it is about to be changed. */
  asked: boolean
  busy: boolean
  onAsk: ((role: string | null) => void) | null
  onDecide: (required: boolean) => void
}

function RoleRow({ role: { name, required }, asked, busy, onAsk, onDecide }: RowProps) {
  const { t } = useTranslation()
  return (
    <tr>
      <td>
        <b>{name}</b>
      </td>
      <td>{t(required ? 'factors.needed' : 'factors.free')}</td>
      <td className={styles.act}>
        {onAsk && !asked && (
          <Button
            aria-label={`${t(required ? 'factors.leave' : 'factors.need')} ${name}`}
            onClick={() => onAsk(name)}
          >
            {t(required ? 'factors.leave' : 'factors.need')}
          </Button>
        )}
        {onAsk && asked && (
          <span className={styles.pair}>
            <Button onClick={() => onAsk(null)}>{t('action.cancel')}</Button>
            <Button weight="strong" disabled={busy} onClick={() => onDecide(!required)}>
              {t(required ? 'factors.leaveNow' : 'factors.needNow')}
            </Button>
          </span>
        )}
      </td>
    </tr>
  )
}
