import Checkbox from '@mui/material/Checkbox'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { TextInput } from '../../shared/mui/TextInput'
import styles from './SchemaFields.module.css'
import { SecretMaker } from './SecretMaker'
import { type Field, isLeftOpen, type Values } from './schema'

interface Props {
  fields: readonly Field[]
  values: Values
  /** Sentences by field name. */
  errors: Readonly<Record<string, string>>
  onChange: (values: Values) => void
}

/** A form made from the schema the server names; the browser knows no device. */
export function SchemaFields({ fields, values, errors, onChange }: Props) {
  return (
    <div className={styles.fields}>
      {fields.map((field) => (
        <SchemaField
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          error={errors[field.name]}
          onChange={(value) => onChange({ ...values, [field.name]: value })}
        />
      ))}
    </div>
  )
}

interface FieldProps {
  field: Field
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

/** Secrets cannot be looked at while they are typed, so their length is told. */
function useLength(): (field: Field) => string | undefined {
  const { t } = useTranslation()
  return ({ writeOnly, minLength, maxLength }) =>
    writeOnly && minLength && maxLength && minLength > 1
      ? t('wizard.length', { min: minLength, max: maxLength })
      : undefined
}

function SchemaField({ field, value, error, onChange }: FieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const lengthOf = useLength()
  if (field.type === 'boolean')
    return (
      <FormControlLabel
        control={
          <Checkbox checked={value === 'true'} onChange={(event) => onChange(String(event.target.checked))} />
        }
        label={field.label}
      />
    )
  if (field.enum)
    return (
      <FormControl fullWidth>
        <span id={id} className={styles.label}>
          {field.label}
        </span>
        <Select
          value={value}
          displayEmpty
          labelId={id}
          error={error !== undefined}
          onChange={(event) => onChange(event.target.value)}
        >
          {isLeftOpen(field) && <MenuItem value="">{t('wizard.automatic')}</MenuItem>}
          {field.enum.map((option) => (
            <MenuItem key={option} value={option}>
              {option}
            </MenuItem>
          ))}
        </Select>
        {(error ?? field.description) && <span className={styles.help}>{error ?? field.description}</span>}
      </FormControl>
    )
  return (
    <div>
      <TextInput
        label={field.label}
        value={value}
        secret={field.writeOnly === true || field.format === 'password'}
        needed={field.needed}
        help={field.description ?? lengthOf(field)}
        error={error}
        onChange={onChange}
      />
      {field.generates && <SecretMaker value={value} onMade={onChange} />}
    </div>
  )
}
