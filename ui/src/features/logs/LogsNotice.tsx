import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useKeys, useLink } from '../../live/hooks'
import { SourceFailure } from '../../live/SourceFailure'
import { PanelNotice } from '../../shared/Panel'
import { useCan } from '../../shared/session'
import { useListeners } from './useListeners'

/** Says why lines may be missing: nobody listens, or who does cannot. */
export function LogsNotice() {
  const { t } = useTranslation()
  const can = useCan()
  const lost = useLink().kind === 'lost'
  const listeners = useListeners()
  const known = useKeys('counts/').length > 0
  if (lost)
    return (
      <PanelNotice tone="stale" word={t('logs.stale')}>
        {t('entity.lost')}
      </PanelNotice>
    )
  return (
    <>
      {known && listeners.length === 0 && can('sources:read') && (
        <PanelNotice>
          {t('logs.noSource')}
          {can('sources:write') && <Link to="/ops/sources/new">{t('action.add')}</Link>}
        </PanelNotice>
      )}
      {listeners
        .filter(({ health }) => health.status === 'OFFLINE')
        .map((source) => (
          <SourceFailure key={source.id} source={source} />
        ))}
    </>
  )
}
