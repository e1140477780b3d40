import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Feature, Organization } from '../../api/types'
import { Button } from '../../shared/Button'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { decimal } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { Table } from '../../shared/Table'
import styles from './organizations.module.css'
import { isFull, limitOf, usedOf } from './plan'
import { useFeatures, useOwnKeyCount } from './usePlan'
import { featureOf } from './words'

const COLUMNS = ['feature', 'used', 'limit'] as const

/** What the plan grants, and how much of it is used. */
export function PlanPanel({ organization }: { organization: Organization }) {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useFeatures(organization.id)
  const keysUsed = useOwnKeyCount().data ?? null
  return (
    <Panel
      title={t('organizations.planGrants')}
      note={t('organizations.planName', { tier: organization.subscription_tier })}
      state={isPending ? 'loading' : data ? 'data' : 'error'}
    >
      {error && !data && (
        <ProblemAlert problem={problemOf(error)}>
          <Button onClick={() => void refetch()}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      {isPending && <PanelMiddle title={t('organizations.loading')} />}
      {data?.features.length === 0 && <PanelMiddle title={t('organizations.planNothing')} />}
      {data && data.features.length > 0 && (
        <Table
          label={t('organizations.planGrants')}
          columns={COLUMNS.map((column) => t(`organizations.planColumn.${column}`))}
        >
          {data.features.map((feature) => (
            <FeatureRow
              key={feature.feature_key}
              feature={feature}
              used={usedOf(feature, organization, keysUsed)}
              bound={feature.feature_key !== 'team_seats' || organization.kind !== 'system'}
            />
          ))}
        </Table>
      )}
    </Panel>
  )
}

interface RowProps {
  feature: Feature
  /** `null` where it is not counted. */
  used: number | null
  /** Nobody counts the seats of the house. */
  bound: boolean
}

function FeatureRow({ feature, used, bound }: RowProps) {
  const { t } = useTranslation()
  const known = featureOf(feature.feature_key)
  const limit = limitOf(feature)
  return (
    <tr>
      <td>{known ? t(`organizations.feature.${known}`) : feature.feature_key}</td>
      <td className={styles.quiet}>
        {used === null ? '–' : decimal(used, 0)}
        {bound && used !== null && isFull(feature, used) && (
          <span className={styles.standing}>
            <StatusGlyph name="warn" />
            {t('organizations.planFull')}
          </span>
        )}
      </td>
      <td>
        {limit === 'yesOrNo'
          ? t(feature.enabled ? 'organizations.planYes' : 'organizations.planNo')
          : limit === 'any' || !bound
            ? t('organizations.planAny')
            : decimal(limit, 0)}
      </td>
    </tr>
  )
}
