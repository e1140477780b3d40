import { useTranslation } from 'react-i18next'
import type { Person } from '../../api/types'
import { Button } from '../../shared/Button'
import { useSession } from '../../shared/session'
import type { Act } from './useChanges'
import { useRights } from './useUsers'

export type Wanted = Act | 'edit'

interface Props {
  person: Person
  onWant: (wanted: Wanted) => void
}

/** What may be done with somebody. Nobody locks themselves out, so that is not offered; who was deleted stays so. */
export function PersonActions({ person, onWant }: Props) {
  const { t } = useTranslation()
  const rights = useRights()
  const own = useSession().id === person.id
  if (person.status === 'deleted')
    return rights.deletes ? (
      <Button size="medium" onClick={() => onWant('erase')}>
        {t('users.act.erase')}
      </Button>
    ) : null
  if (!rights.writes) return null
  const standing = person.status === 'suspended' ? 'activate' : 'suspend'
  // Who was here once needs no welcome.
  const letter = person.last_login === null ? 'welcome' : 'reset'
  const offered: Act[] = [letter, ...(own ? [] : [standing as Act])]
  if (rights.deletes && !own) offered.push('delete')
  return (
    <>
      {offered.map((act) => (
        <Button key={act} size="medium" onClick={() => onWant(act)}>
          {t(`users.act.${act}`)}
        </Button>
      ))}
      <Button size="medium" weight="primary" onClick={() => onWant('edit')}>
        {t('users.edit')}
      </Button>
    </>
  )
}
