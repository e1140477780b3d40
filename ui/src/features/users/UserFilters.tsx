import { useTranslation } from 'react-i18next'
import { FilterField } from '../../shared/FilterField'
import { type Filter, formatFilter, parseFilter } from './filter'
import styles from './users.module.css'
import { useRoleMatrix } from './useUsers'
import { STATUSES, TIERS } from './words'

interface Props {
  filter: Filter
  onFilter: (filter: Filter) => void
}

/** What is looked for, in words; what is looked for most can be chosen, too. */
export function UserFilters({ filter, onFilter }: Props) {
  const { t } = useTranslation()
  const roles = useRoleMatrix().data?.roles ?? []
  const statusName = (word: string) => {
    const known = STATUSES.find((status) => status === word)
    return known ? t(`users.standing.${known}`) : word
  }
  const choose = (field: 'role' | 'tier' | 'status', value: string) => {
    const { [field]: _, ...others } = filter
    onFilter(value ? { ...others, [field]: value } : others)
  }
  return (
    <div className={styles.filters}>
      <FilterField
        applied={formatFilter(filter)}
        placeholder={t('users.placeholder')}
        onApply={(text) => onFilter(parseFilter(text))}
      />
      {(['role', 'tier', 'status'] as const).map((field) => (
        <FieldChoice
          key={field}
          label={t(`users.column.${field}`)}
          value={filter[field] ?? ''}
          words={{ role: roles, tier: TIERS, status: STATUSES }[field]}
          nameOf={field === 'status' ? statusName : String}
          onChoose={(value) => choose(field, value)}
        />
      ))}
    </div>
  )
}

interface ChoiceProps {
  label: string
  value: string
  words: readonly string[]
  nameOf: (word: string) => string
  onChoose: (value: string) => void
}

/** One of the words, or any; several that somebody wrote stay as they are. */
function FieldChoice({ label, value, words, nameOf, onChoose }: ChoiceProps) {
  const { t } = useTranslation()
  const all = value === '' || words.includes(value) ? words : [value, ...words]
  return (
    <select
      className={styles.choice}
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{t('users.any', { label })}</option>
      {all.map((word) => (
        <option key={word} value={word}>
          {nameOf(word)}
        </option>
      ))}
    </select>
  )
}
