import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useTranslation } from 'react-i18next'
import { TextInput } from '../../shared/mui/TextInput'
import { Panel } from '../../shared/Panel'
import { errorOf } from './draft'
import styles from './EndpointStep.module.css'
import type { StepProps } from './stepProps'

const CLASSES = ['status', 'metrics', 'config'] as const

export function WatchStep({ draft, onChange, problem }: StepProps) {
  const { t } = useTranslation()
  return (
    <Panel title={t('wizard.step.watch')}>
      <div className={styles.form}>
        <div className={styles.pair}>
          {CLASSES.map((name) => (
            <TextInput
              key={name}
              label={t(`wizard.intervals.${name}`)}
              value={draft.intervals[name]}
              error={errorOf(problem, `intervals.${name}`)}
              onChange={(value) => onChange({ ...draft, intervals: { ...draft.intervals, [name]: value } })}
            />
          ))}
        </div>
        <div>
          <FormControlLabel
            control={
              <Checkbox
                checked={draft.required}
                onChange={(event) => onChange({ ...draft, required: event.target.checked })}
              />
            }
            label={t('wizard.requiredLabel')}
          />
          <p className={styles.needs}>{t('wizard.requiredHelp')}</p>
        </div>
        <div>
          <FormControlLabel
            control={
              <Checkbox
                checked={draft.enabled}
                onChange={(event) => onChange({ ...draft, enabled: event.target.checked })}
              />
            }
            label={t('wizard.enabledLabel')}
          />
          <p className={styles.needs}>{t('wizard.enabledHelp')}</p>
        </div>
      </div>
    </Panel>
  )
}
