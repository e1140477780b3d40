import { useTranslation } from 'react-i18next'
import { Choice } from '../../shared/mui/Choice'
import { TIERS } from './words'

interface Props {
  value: string
  /** What it means that none is chosen; there is always one where this is missing. */
  none?: string
  /** The value by which an exception is ended, where none chosen means something else. */
  back?: string
  locked: boolean
  onChange: (tier: string) => void
}

/** A tier by exception. It is money: without the right to that it is shown and locked. */
export function TierChoice({ value, none, back, locked, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <Choice
      label={t('users.column.tier')}
      value={value}
      locked={locked}
      help={locked ? t('users.needs', { permission: 'billing:write' }) : undefined}
      options={[
        ...(none ? [{ value: '', label: none }] : []),
        ...TIERS.map((tier) => ({ value: tier, label: tier })),
        ...(back ? [{ value: back, label: t('users.noOverride') }] : []),
      ]}
      onChange={onChange}
    />
  )
}
