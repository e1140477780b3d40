import Checkbox from '@mui/material/Checkbox'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/problem'
import type { Preferences } from '../../../api/types'
import { Button } from '../../../shared/Button'
import { Panel, PanelMiddle } from '../../../shared/Panel'
import { ProblemAlert } from '../../../shared/ProblemAlert'
import { usePreferences } from '../../../shared/usePreferences'
import styles from './Account.module.css'
import { AccountFrame } from './AccountFrame'

/** How things are shown to one. What belongs to this browser alone is the application's. */
export function PreferencesPage({ appearance }: { appearance: ReactNode }) {
  const { t } = useTranslation()
  const { query, shown, choose, refused } = usePreferences()
  const { error, isPending, refetch } = query
  return (
    <AccountFrame tab="preferences">
      <div className={styles.columns}>
        <Panel title={t('account.everywhere')} state={isPending ? 'loading' : error ? 'error' : 'data'}>
          {error && (
            <ProblemAlert problem={problemOf(error)}>
              <Button onClick={() => void refetch()}>{t('action.retry')}</Button>
            </ProblemAlert>
          )}
          {refused && <ProblemAlert problem={problemOf(refused)} />}
          {isPending && <PanelMiddle title={t('account.loading')} />}
          {shown && <Choices shown={shown} onChoose={choose} />}
        </Panel>
        <Panel title={t('account.look')}>{appearance}</Panel>
      </div>
    </AccountFrame>
  )
}

interface Props {
  shown: Preferences
  onChoose: (chosen: Partial<Preferences>) => void
}

function Choices({ shown, onChoose }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles.form}>
      <Choice
        label={t('account.density')}
        value={shown.density ?? 'comfortable'}
        options={[
          ['comfortable', t('account.densities.comfortable')],
          ['compact', t('account.densities.compact')],
        ]}
        onChoose={(density) => onChoose({ density })}
      />
      <Choice
        label={t('account.motion')}
        value={shown.motion ?? 'device'}
        options={[
          ['device', t('account.motions.device')],
          ['full', t('account.motions.full')],
          ['reduced', t('account.motions.reduced')],
        ]}
        onChoose={(motion) => onChoose({ motion: motion === 'device' ? null : motion })}
      />
      <FormControlLabel
        control={
          <Checkbox
            checked={shown.shortcuts ?? true}
            onChange={(event) => onChoose({ shortcuts: event.target.checked })}
          />
        }
        label={t('keys.enabled')}
      />
    </div>
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: readonly (readonly [value: string, label: string])[]
  onChoose: (value: string) => void
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = useId()
  return (
    <FormControl>
      <FormLabel id={id}>{label}</FormLabel>
      <RadioGroup aria-labelledby={id} value={value} onChange={(_, chosen) => onChoose(chosen)}>
        {options.map(([option, words]) => (
          <FormControlLabel key={option} value={option} control={<Radio />} label={words} />
        ))}
      </RadioGroup>
    </FormControl>
  )
}
