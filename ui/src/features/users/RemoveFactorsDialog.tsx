import { useTranslation } from 'react-i18next'
import type { Person } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { Fact } from '../../shared/mui/AskRows'
import { useRemoveFactors, useRemoveFactorsRehearsal } from './useFactors'
import { nameOf } from './words'

interface Props {
  person: Person
  /** How many there are. */
  count: number
  onDone: () => void
  onClose: () => void
}

/** Asks before somebody's second factors are taken away, because they lost them. */
export function RemoveFactorsDialog({ person, count, onDone, onClose }: Props) {
  const { t } = useTranslation()
  const remove = useRemoveFactors(person.id, onDone)
  const rehearsal = useRemoveFactorsRehearsal(person.id)
  const verb = t('factors.removeAllVerb', { name: nameOf(person) ?? t('users.erased') })
  return (
    <AskDialog
      question={t('users.question', { verb })}
      where={person.email ?? person.id}
      facts={
        <>
          <Fact label={t('factors.title')}>{count}</Fact>
          <Fact label={t('factors.effect')}>{t('factors.removeAllWhat')}</Fact>
        </>
      }
      warning={null}
      verb={verb}
      dangerous
      ready={!remove.isPending}
      rehearsal={rehearsal}
      error={remove.error}
      onAct={() => remove.mutate()}
      onClose={onClose}
    />
  )
}
