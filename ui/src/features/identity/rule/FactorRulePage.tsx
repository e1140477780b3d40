import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/problem'
import { Button } from '../../../shared/Button'
import { Hidden } from '../../../shared/Hidden'
import { PageHeader } from '../../../shared/PageHeader'
import { Panel, PanelMiddle } from '../../../shared/Panel'
import { ProblemAlert } from '../../../shared/ProblemAlert'
import { StatusGlyph } from '../../../shared/StatusGlyph'
import { useCan } from '../../../shared/session'
import { Table } from '../../../shared/Table'
import { useProvider } from '../../../shared/useProvider'
import styles from './FactorRule.module.css'
import { useFactorRule } from './useFactorRule'

const FactorRuleDialog = lazy(async () => ({
  default: (await import('./FactorRuleDialog')).FactorRuleDialog,
}))

/** Whose sign-in needs more than a password, role by role. An outside provider decides that itself. */
export function FactorRulePage() {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useFactorRule()
  const provider = useProvider().data?.provider
  const outside = provider !== undefined && provider !== 'embedded'
  const writes = useCan()('settings:write')
  const [asked, setAsked] = useState<Role | null>(null)
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
        {isPending && <PanelMiddle title={t('account.loading')} />}
        {outside && (
          <PanelMiddle title={t('factors.outside')}>
            <span>{t('factors.outsideWhat')}</span>
          </PanelMiddle>
        )}
        {data && provider === 'embedded' && (
          <Table label={t('factors.rule')} columns={[t('factors.role'), t('factors.state'), '']}>
            {data.map((role) => (
              <RoleRow key={role.name} role={role} onAsk={writes ? setAsked : null} />
            ))}
          </Table>
        )}
      </Panel>
      {!outside && <p className={styles.foot}>{t('factors.ruleWhat')}</p>}
      <Suspense>
        {asked && (
          <FactorRuleDialog role={asked.name} required={!asked.required} onClose={() => setAsked(null)} />
        )}
      </Suspense>
    </>
  )
}

interface Role {
  readonly name: string
  readonly required: boolean
}

interface RowProps {
  role: Role
  onAsk: ((role: Role) => void) | null
}

function RoleRow({ role, onAsk }: RowProps) {
  const { t } = useTranslation()
  const { name, required } = role
  return (
    <tr>
      <td>
        <b>{name}</b>
      </td>
      <td>
        <span className={styles.state}>
          <StatusGlyph name={required ? 'ok' : 'off'} />
          {t(required ? 'factors.needed' : 'factors.free')}
        </span>
      </td>
      <td className={styles.act}>
        {onAsk && (
          <Button onClick={() => onAsk(role)}>
            {t(required ? 'factors.leave' : 'factors.need')} <Hidden>{name}</Hidden>
          </Button>
        )}
      </td>
    </tr>
  )
}
