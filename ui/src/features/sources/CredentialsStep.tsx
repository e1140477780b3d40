import { useTranslation } from 'react-i18next'
import type { Source } from '../../api/types'
import { Panel } from '../../shared/Panel'
import { Segments } from '../../shared/Segments'
import { CredentialChoice } from './CredentialChoice'
import { credentialFields, errorOf, errorsBelow, signInOf, signIns } from './draft'
import styles from './EndpointStep.module.css'
import { SchemaFields } from './SchemaFields'
import type { Field } from './schema'
import type { StepProps } from './stepProps'
import { useCredentials } from './useCredentials'
import { useFaults } from './useFaults'

export function CredentialsStep({
  kind,
  draft,
  onChange,
  lacks,
  problem,
  existing,
}: StepProps & { existing: Source | undefined }) {
  const { t } = useTranslation()
  const fault = useFaults(lacks)
  const credentials = useCredentials(kind)
  const variants = signIns(kind, draft)
  const segments = variants.map(({ title }, index) => ({
    name: String(index),
    label: title ?? String(index + 1),
  }))
  return (
    <Panel
      title={t('wizard.step.credentials')}
      note={t('wizard.credentialsNote')}
      end={
        variants.length > 1 &&
        !draft.credentialId && (
          <Segments
            label={t('wizard.variant')}
            segments={segments}
            chosen={String(signInOf(kind, draft))}
            onChoose={(name) => onChange({ ...draft, variant: Number(name), credentials: {} })}
          />
        )
      }
    >
      <div className={styles.form}>
        {(credentials.length > 0 || draft.credentialId) && (
          <CredentialChoice
            credentials={credentials}
            chosen={draft.credentialId}
            error={errorOf(problem, 'credentialId')}
            onChoose={(credentialId) => onChange({ ...draft, credentialId, credentials: {} })}
          />
        )}
        {!draft.credentialId && (
          <SchemaFields
            fields={credentialFields(kind, draft).map(secret)}
            values={draft.credentials}
            errors={{ ...errorsBelow(problem, 'credentials'), ...fault.below('credentials') }}
            onChange={(credentials) => onChange({ ...draft, credentials })}
          />
        )}
        {existing && !draft.credentialId && <p className={styles.needs}>{t('wizard.keep')}</p>}
      </div>
    </Panel>
  )
}

const OPEN = /user|name/i

/** Whatever the schema says, only names of users are shown while they are typed. */
function secret(field: Field): Field {
  return { ...field, writeOnly: field.writeOnly ?? !OPEN.test(field.name) }
}
