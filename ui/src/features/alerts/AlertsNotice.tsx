import { useTranslation } from 'react-i18next'
import type { Alert } from '../../api/types'
import { useLink, useServerNow } from '../../live/hooks'
import { SourceFailure } from '../../live/SourceFailure'
import { PanelNotice } from '../../shared/Panel'
import { duration } from '../../shared/time'
import { type AlertSource, isSilent } from './useAlertSources'

interface Props {
  sources: readonly AlertSource[]
  standing: readonly Alert[]
}

/** Says why what is shown may not be what is: while a source is silent nothing new comes and nothing is over. */
export function AlertsNotice({ sources, standing }: Props) {
  const { t } = useTranslation()
  const lost = useLink().kind === 'lost'
  const now = useServerNow()
  const broken = sources.filter(({ source }) => source.health.status === 'OFFLINE')
  const silent = sources.filter((one) => isSilent(one) && !broken.includes(one))
  const parked = standing.filter((alert) => alert.parked).length
  return (
    <>
      {lost ? (
        <PanelNotice tone="stale" word={t('alerts.stale')}>
          {t('alerts.lost')}
        </PanelNotice>
      ) : (
        <>
          {broken.map(({ source }) => (
            <SourceFailure key={source.id} source={source} />
          ))}
          {silent.map(({ source, at }) => (
            <PanelNotice
              key={source.id}
              tone="stale"
              word={
                at === null ? t('alerts.neverHeard') : t('alerts.staleFor', { duration: duration(now - at) })
              }
            >
              {t('alerts.silent', { name: source.name })}
            </PanelNotice>
          ))}
        </>
      )}
      {parked > 0 && (
        <PanelNotice word={t('alerts.parked')}>{t('alerts.parkedWhat', { count: parked })}</PanelNotice>
      )}
    </>
  )
}
