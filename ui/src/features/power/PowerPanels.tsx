import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../../live/context'
import { useKeys } from '../../live/hooks'
import { ButtonLink } from '../../shared/Button'
import { Panel, PanelMiddle } from '../../shared/Panel'
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
  const { past } = useLive()
  const can = useCan()
  if (past)
    return (
      <Panel title={t('power.heading')} note={past.at} state="past">
        <PanelMiddle title={t('past.notKnown')}>
          {past.beforeHistory && <span>{t('past.before')}</span>}
        </PanelMiddle>
      </Panel>
    )
  return (
    <Panel title={t('power.heading')} state="missing">
      <PanelMiddle title={t('power.noPdu')}>
        <span>{t('power.noPduWhat')}</span>
        {can('sources:write') && (
          <ButtonLink to="/ops/sources/new" weight="strong">
            {t('action.add')}
          </ButtonLink>
        )}
      </PanelMiddle>
    </Panel>
  )
}
