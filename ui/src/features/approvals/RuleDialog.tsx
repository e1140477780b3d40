import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApprovalRule } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { TextInput } from '../../shared/mui/TextInput'
import { Tick } from '../../shared/mui/Tick'
import { commandTitle } from '../../shared/spoken'
import styles from './approvals.module.css'
import { useChangeRule, useRuleRehearsal } from './useApprovals'

const LONGEST = 1440

/** Whether one type of command waits for a second person, and for how long. */
export function RuleDialog({ rule, onClose }: { rule: ApprovalRule; onClose: () => void }) {
  const { t } = useTranslation()
  const [required, setRequired] = useState(rule.required)
  const [written, setWritten] = useState(`${rule.minutes}`)
  const minutes = Number(written)
  const fits = Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST
  const changed = required !== rule.required || minutes !== rule.minutes
  const wish = fits && changed ? { required, minutes } : null
  const change = useChangeRule(rule, onClose)
  const rehearsal = useRuleRehearsal(rule, wish)
  const title = commandTitle(rule.type)
  return (
    <AskDialog
      question={t('approvals.ruleQuestion', { title })}
      where={rule.type}
      facts={null}
      warning={null}
      verb={t('approvals.ruleVerb', { title })}
      dangerous={rule.required && !required}
      ready={wish !== null && !change.isPending}
      rehearsal={rehearsal}
      error={change.error}
      onAct={() => wish && change.mutate(wish)}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <Tick
          label={t('approvals.ruleRequired')}
          checked={required}
          help={t(required ? 'approvals.ruleRequiredWhat' : 'approvals.ruleFreeWhat')}
          onChange={setRequired}
        />
        <TextInput
          label={t('approvals.ruleMinutes')}
          value={written}
          help={t('approvals.ruleMinutesHelp', { most: LONGEST })}
          error={fits ? undefined : t('approvals.ruleMinutesFault', { most: LONGEST })}
          onChange={setWritten}
        />
      </div>
    </AskDialog>
  )
}
