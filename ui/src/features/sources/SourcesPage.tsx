import { useTranslation } from 'react-i18next'
import { useKeys } from '../../live/hooks'
import { ButtonLink } from '../../shared/Button'
import { PageHeader } from '../../shared/PageHeader'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { useCan } from '../../shared/session'
import { Table } from '../../shared/Table'
import { SourceRow } from './SourceRow'

const COLUMNS = ['source', 'state', 'fresh', 'lastError', 'does'] as const

/** Every source with its health, live. */
export function SourcesPage() {
  const { t } = useTranslation()
  const can = useCan()
  const sources = useKeys('source/')
  const known = useKeys('counts/').length > 0
  const add = can('sources:write') && (
    <ButtonLink to="/ops/sources/new" weight="primary" size="medium">
      {t('action.add')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t('page.sources')}
        lead={t('sources.lead')}
        trail={[{ name: t('world.operations') }]}
      >
        {add}
      </PageHeader>
      {known && sources.length === 0 ? (
        <Panel title={t('page.sources')} state="missing">
          <PanelMiddle title={t('sources.none')}>
            <span>{t('sources.noneWhat')}</span>
            {add}
          </PanelMiddle>
        </Panel>
      ) : (
        <Panel
          title={t('page.sources')}
          note={known ? sources.length : ''}
          state={known ? 'data' : 'loading'}
        >
          <Table label={t('page.sources')} columns={COLUMNS.map((column) => t(`sources.${column}`))}>
            {sources.map((key) => (
              <SourceRow key={key} sourceKey={key} />
            ))}
          </Table>
        </Panel>
      )}
    </>
  )
}
