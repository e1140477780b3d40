import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../live/hooks'
import { NothingKnown } from '../../live/NothingKnown'
import { useCan } from '../../shared/session'
import { PowerPanel } from './PowerPanel'
import { PowerSkeleton } from './PowerSkeleton'

/** One panel per PDU, for whom it is permitted. What else is on the page stands beside the first one. */
export function PowerPanels({ children }: { children?: ReactNode }) {
  const permitted = useCan()('power:read')
  const [first, ...others] = useKeys('pdu/')
  const known = useKeys('counts/').length > 0
  return (
    <>
      {permitted &&
        (first ? <PowerPanel key={first} pduKey={first} /> : known ? <NoPdu /> : <PowerSkeleton />)}
      {children}
      {others.map((key) => (
        <PowerPanel key={key} pduKey={key} />
      ))}
    </>
  )
}

function NoPdu() {
  const { t } = useTranslation()
  return <NothingKnown title={t('power.heading')} none={t('power.noPdu')} what={t('power.noPduWhat')} />
}
