import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../../live/context'
import { useKeys } from '../../live/hooks'
import { ButtonLink } from '../../shared/Button'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { useCan } from '../../shared/session'
import { AlertCards } from './AlertCards'
import styles from './AlertsPanel.module.css'
import type { Further } from './further'
import { useAlertSources } from './useAlertSources'
import { useStanding } from './useStanding'

interface Props {
  further?: Further
  /** One card of another feature, at the end. */
  beside?: ReactNode
}

/** The worst of what is wrong, what has recovered, and who says that all is clear. */
export function AlertsPanel({ further, beside }: Props) {
  const permitted = useCan()('alerts:read')
  const known = useKeys('counts/').length > 0
  if (!permitted) return null
  return known ? <Known further={further} beside={beside} /> : <Skeleton />
}

function Known({ further, beside }: { further: Further | undefined; beside: ReactNode }) {
  const { past } = useLive()
  const sources = useAlertSources()
  const standing = useStanding()
  const readsSources = useCan()('sources:read')
  if (past && standing.length === 0 && sources.length === 0) return <NotKnown />
  if (sources.length === 0 && standing.length === 0 && readsSources) return <NoSource />
  return <AlertCards standing={standing} sources={sources} further={further} beside={beside} />
}

function NotKnown() {
  const { t } = useTranslation()
  const { past } = useLive()
  return (
    <Panel wide title={t('alerts.heading')} note={past?.at} state="past">
      <PanelMiddle title={t('past.notKnown')}>
        {past?.beforeHistory && <span>{t('past.before')}</span>}
      </PanelMiddle>
    </Panel>
  )
}

function NoSource() {
  const { t } = useTranslation()
  const can = useCan()
  return (
    <Panel wide title={t('alerts.heading')} state="missing">
      <PanelMiddle title={t('alerts.noSource')}>
        <span>{t('alerts.noSourceWhat')}</span>
        {can('sources:write') && (
          <ButtonLink to="/ops/sources/new" weight="strong">
            {t('action.add')}
          </ButtonLink>
        )}
      </PanelMiddle>
    </Panel>
  )
}

const PLACES = [0, 1, 2, 3] as const

/** The panel in its final size, before the first data only. */
function Skeleton() {
  const { t } = useTranslation()
  return (
    <Panel wide title={t('alerts.heading')} state="loading" className={styles.panel}>
      <div className={styles.cards}>
        {PLACES.map((place) => (
          <div key={place} className={styles.ghost}>
            <i />
            <i />
            <i />
          </div>
        ))}
      </div>
    </Panel>
  )
}
