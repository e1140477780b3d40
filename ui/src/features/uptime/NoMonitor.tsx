import { useTranslation } from 'react-i18next'
import { useLive } from '../../live/context'
import { ButtonLink } from '../../shared/Button'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { useCan } from '../../shared/session'

/** Nothing is watched: now, or at the instant of the past that is shown. */
export function NoMonitor() {
  const { t } = useTranslation()
  const { past } = useLive()
  const can = useCan()
  if (past)
    return (
      <Panel title={t('uptime.monitors')} note={past.at} state="past">
        <PanelMiddle title={t('past.notKnown')}>
          {past.beforeHistory && <span>{t('past.before')}</span>}
        </PanelMiddle>
      </Panel>
    )
  return (
    <Panel title={t('uptime.monitors')} state="missing">
      <PanelMiddle title={t('uptime.none')}>
        <span>{t('uptime.noneWhat')}</span>
        {can('sources:write') && (
          <ButtonLink to="/ops/sources/new" weight="strong">
            {t('action.add')}
          </ButtonLink>
        )}
      </PanelMiddle>
    </Panel>
  )
}
