import { useTranslation } from 'react-i18next'
import type { Organization } from '../../api/types'
import { fullInstant } from '../../shared/time'
import styles from './organizations.module.css'
import { kindOf, statusOf } from './words'

/** What it is, who owns it and since when. */
export function OrganizationFacts({ organization }: { organization: Organization }) {
  const { t } = useTranslation()
  const { owner_name, seats, created_at } = organization
  const facts = [
    [t('organizations.column.kind'), t(`organizations.kind.${kindOf(organization)}`)],
    [t('organizations.column.status'), t(`organizations.status.${statusOf(organization)}`)],
    [t('organizations.column.owner'), owner_name ?? t('organizations.nobody')],
    [
      t('organizations.column.seats'),
      organization.kind === 'system' ? '–' : t('organizations.seats', { ...seats }),
    ],
    [t('organizations.column.created'), fullInstant(created_at)],
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
