import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../shared/Button'
import { Panel, PanelMiddle } from '../shared/Panel'
import { useCan } from '../shared/session'
import { useLive } from './context'

interface Props {
  /** What the panel would show. */
  title: string
  /** That there is none, and what would bring one. */
  none: string
  what: string
}

/** Nothing of a kind is known: now, or at the instant of the past that is shown. */
export function NothingKnown({ title, none, what }: Props) {
  const { t } = useTranslation()
  const { past } = useLive()
  const can = useCan()
  if (past)
    return (
      <Panel title={title} note={past.at} state="past">
        <PanelMiddle title={t('past.notKnown')}>
          {past.beforeHistory && <span>{t('past.before')}</span>}
        </PanelMiddle>
      </Panel>
    )
  return (
    <Panel title={title} state="missing">
      <PanelMiddle title={none}>
        <span>{what}</span>
        {can('sources:write') && (
          <ButtonLink to="/ops/sources/new" weight="strong">
            {t('action.add')}
          </ButtonLink>
        )}
      </PanelMiddle>
    </Panel>
  )
}
