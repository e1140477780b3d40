import { useTranslation } from 'react-i18next'
import type { Source } from '../../api/types'
import { Panel } from '../../shared/Panel'
import { Segments } from '../../shared/Segments'
import { CredentialChoice } from './CredentialChoice'
import { credentialSchema, errorOf, errorsBelow } from './draft'
import styles from './EndpointStep.module.css'
import { SchemaFields } from './SchemaFields'
import { variantsOf } from './schema'
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
  const variants = variantsOf(kind.credentialSchema)
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
            chosen={String(draft.variant)}
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
            schema={secret(credentialSchema(kind, draft))}
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
function secret(schema: ReturnType<typeof credentialSchema>): ReturnType<typeof credentialSchema> {
  const pairs = Object.entries(schema.properties ?? {}).map(([name, field]) => [
    name,
    { ...field, writeOnly: field.writeOnly ?? !OPEN.test(name) },
  ])
  return { ...schema, properties: Object.fromEntries(pairs) }
}
