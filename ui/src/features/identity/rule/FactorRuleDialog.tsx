import { useTranslation } from 'react-i18next'
import { AskDialog } from '../../../shared/mui/AskDialog'
import { Fact } from '../../../shared/mui/AskRows'
import { useRequireFactor, useRequireRehearsal } from './useFactorRule'

interface Props {
  role: string
  /** As it is to be from now on. */
  required: boolean
  onClose: () => void
}

/** Asks before the sign-in of all who hold a role changes. */
export function FactorRuleDialog({ role, required, onClose }: Props) {
  const { t } = useTranslation()
  const wanted = { role, required }
  const require = useRequireFactor(onClose)
  const rehearsal = useRequireRehearsal(wanted)
  const words = required ? 'need' : 'leave'
  return (
    <AskDialog
      question={t(`factors.${words}Question`, { role })}
      where={t('factors.rule')}
      facts={<Fact label={t('factors.effect')}>{t(`factors.${words}What`)}</Fact>}
      warning={null}
      verb={t(`factors.${words}Verb`, { role })}
      dangerous={!required}
      ready={!require.isPending}
      rehearsal={rehearsal}
      error={require.error}
      onAct={() => require.mutate(wanted)}
      onClose={onClose}
    />
  )
}
