import FormControl from '@mui/material/FormControl'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Credential } from '../../api/types'
import { shortInstant } from '../../shared/time'
import styles from './SchemaFields.module.css'

interface Props {
  credentials: readonly Credential[]
  chosen: string | null
  error: string | undefined
  onChoose: (id: string | null) => void
}

/** New secrets for this source alone, or a credential that others use too. */
export function CredentialChoice({ credentials, chosen, error, onChoose }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const used = credentials.find((credential) => credential.id === chosen)
  const help = error ?? (used ? facts(used) : t('wizard.ownCredentialHelp'))
  function facts({ usedBy, values }: Credential): string {
    const updated = Object.values(values).flatMap(({ updatedAt }) => updatedAt ?? [])
    const since = updated.sort().at(-1)
    const shared = t('wizard.sharedBy', { count: usedBy.length })
    return since ? `${shared} · ${t('wizard.setAt', { time: shortInstant(since) })}` : shared
  }
  return (
    <FormControl fullWidth>
      <span id={id} className={styles.label}>
        {t('wizard.credential')}
      </span>
      <Select
        value={chosen ?? ''}
        displayEmpty
        labelId={id}
        error={error !== undefined}
        onChange={(event) => onChoose(event.target.value || null)}
      >
        <MenuItem value="">{t('wizard.ownCredential')}</MenuItem>
        {credentials.map(({ id, name, kind }) => (
          <MenuItem key={id} value={id}>
            {`${name} · ${kind}`}
          </MenuItem>
        ))}
      </Select>
      <span className={styles.help}>{help}</span>
    </FormControl>
  )
}
