import { useTranslation } from 'react-i18next'
import type { Rule } from '../../../api/types'
import { useMayAct } from '../../../live/hooks'
import { AskDialog } from '../../../shared/mui/AskDialog'
import { Fact } from '../../../shared/mui/AskRows'
import { useRemoveRehearsal, useRemoveRule } from './useRules'

/** Asks before a rule goes; its alerts end with it. */
export function RemoveRuleDialog({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const { t } = useTranslation()
  const may = useMayAct()
  const remove = useRemoveRule(onClose)
  const rehearsal = useRemoveRehearsal(rule)
  const verb = t('rules.removeVerb', { name: rule.name })
  return (
    <AskDialog
      question={t('rules.question', { verb })}
      where={t('rules.heading')}
      facts={<Fact label={t('rules.standing')}>{t('rules.endsWithNextPoll', { count: rule.standing })}</Fact>}
      warning={may.ok ? null : t('ask.linkLost')}
      verb={verb}
      dangerous
      ready={may.ok && !remove.isPending}
      rehearsal={rehearsal}
      error={remove.error}
      onAct={() => remove.mutate(rule)}
      onClose={onClose}
    />
  )
}
