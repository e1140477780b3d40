import { useTranslation } from 'react-i18next'
import { TextInput } from '../../shared/mui/TextInput'
import { Panel } from '../../shared/Panel'
import { configFields, errorOf, errorsBelow } from './draft'
import styles from './EndpointStep.module.css'
import { SchemaFields } from './SchemaFields'
import type { StepProps } from './stepProps'
import { useFaults } from './useFaults'

export function EndpointStep({ kind, draft, onChange, lacks, problem }: StepProps) {
  const { t } = useTranslation()
  const fault = useFaults(lacks)
  return (
    <Panel title={t('wizard.step.endpoint')} note={kind.title}>
      <div className={styles.form}>
        <div className={styles.pair}>
          <TextInput
            label={t('wizard.name')}
            value={draft.name}
            needed
            help={t('wizard.nameHelp')}
            error={fault('name') ?? errorOf(problem, 'name') ?? errorOf(problem, 'id')}
            onChange={(name) => onChange({ ...draft, name })}
          />
          <TextInput
            label={t('wizard.endpoint')}
            value={draft.endpoint}
            needed
            help={t('wizard.endpointHelp', { example: kind.endpointExample })}
            error={fault('endpoint') ?? errorOf(problem, 'endpoint')}
            onChange={(endpoint) => onChange({ ...draft, endpoint })}
          />
        </div>
        <SchemaFields
          fields={configFields(kind, draft)}
          values={draft.config}
          errors={{ ...errorsBelow(problem, 'config'), ...fault.below('config') }}
          onChange={(config) => onChange({ ...draft, config })}
        />
        {kind.needs && (
          <p className={styles.needs}>
            <b>{t('wizard.needs')}</b> {kind.needs}
          </p>
        )}
      </div>
    </Panel>
  )
}
