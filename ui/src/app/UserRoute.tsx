import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { actorName } from '../features/audit/actor'
import { sentenceOf } from '../features/audit/sentence'
import { WhyPanel } from '../features/roles/WhyPanel'
import type { Telling } from '../features/users/ActivityPanel'
import { UserPage } from '../features/users/UserPage'

/** The page of somebody is composed here, of features that do not know each other: the history tells what they did, roles why they may do what. */
export function UserRoute() {
  const { t, i18n } = useTranslation()
  const { id = '' } = useParams()
  const telling = useMemo<Telling>(
    () => ({
      sentenceOf: (event) => sentenceOf(event, i18n),
      actorOf: (event) => actorName(event.actor, t),
    }),
    [t, i18n],
  )
  return <UserPage telling={telling} why={<WhyPanel key={id} person={id} />} />
}
