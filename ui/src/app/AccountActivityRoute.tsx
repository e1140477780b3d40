import { useTranslation } from 'react-i18next'
import { actorName } from '../features/audit/actor'
import { sentenceOf } from '../features/audit/sentence'
import { ActivityPage } from '../features/identity/account/ActivityPage'

/** One's own history in the words of the audit; features do not know each other. */
export function AccountActivityRoute() {
  const { t, i18n } = useTranslation()
  return (
    <ActivityPage
      sentenceOf={(event) => sentenceOf(event, i18n)}
      actorOf={(event) => actorName(event.actor, t)}
    />
  )
}
