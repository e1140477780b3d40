import { useTranslation } from 'react-i18next'
import { useLive } from '../../live/context'
import { ButtonLink } from '../../shared/Button'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { useCan } from '../../shared/session'

/** No switch is known: now, or at the instant of the past that is shown. */
export function NoSwitch() {
  const { t } = useTranslation()
  const { past } = useLive()
  const can = useCan()
  if (past)
    return (
      <Panel title={t('network.switches')} note={past.at} state="past">
        <PanelMiddle title={t('past.notKnown')}>
          {past.beforeHistory && <span>{t('past.before')}</span>}
        </PanelMiddle>
      </Panel>
    )
  return (
    <Panel title={t('network.switches')} state="missing">
      <PanelMiddle title={t('network.noSwitch')}>
        <span>{t('network.noSwitchWhat')}</span>
        {can('sources:write') && (
          <ButtonLink to="/ops/sources/new" weight="strong">
            {t('action.add')}
          </ButtonLink>
        )}
      </PanelMiddle>
    </Panel>
  )
}
