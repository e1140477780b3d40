import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { actorName } from '../features/audit/actor'
import { sentenceOf } from '../features/audit/sentence'
import type { Telling } from '../features/users/ActivityPanel'
import { UserPage } from '../features/users/UserPage'

/** The page of somebody is composed here: the history tells what they did, and features do not know each other. */
export function UserRoute() {
  const { t, i18n } = useTranslation()
  const telling = useMemo<Telling>(
    () => ({
      sentenceOf: (event) => sentenceOf(event, i18n),
      actorOf: (event) => actorName(event.actor, t),
    }),
    [t, i18n],
  )
  return <UserPage telling={telling} />
}
