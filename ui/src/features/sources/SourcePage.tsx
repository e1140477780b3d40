import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import type { Source } from '../../api/types'
import { useKeys, useValue } from '../../live/hooks'
import { PageHeader } from '../../shared/PageHeader'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { SourceActions } from './SourceActions'
import { HealthPanel, SettingsPanel } from './SourceFacts'
import { SourceLog } from './SourceLog'
import styles from './SourcePage.module.css'
import { SourceTimeline } from './SourceTimeline'
import { SourceWizard } from './SourceWizard'
import { useKinds } from './useKinds'

/** One source: is it heard, what was exchanged, how is it set up. */
export function SourcePage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const [search] = useSearchParams()
  const kinds = useKinds()
  const source = useValue<Source>(`source/${id}`)
  const known = useKeys('counts/').length > 0
  const trail = [{ name: t('world.operations') }, { name: t('page.sources'), to: '/ops/sources' }]
  if (!source)
    return (
      <>
        <PageHeader title={id} trail={trail} named />
        {known && (
          <Panel title={t('sources.source')} state="missing">
            <PanelMiddle title={t('source.missing')}>{t('source.missingWhat')}</PanelMiddle>
          </Panel>
        )}
      </>
    )
  if (search.has('edit') && kinds.data)
    return (
      <SourceWizard
        kinds={kinds.data.items}
        title={t('wizard.edit', { name: source.name })}
        existing={source}
      />
    )
  return (
    <>
      <PageHeader
        title={source.name}
        trail={trail}
        named
        lead={t(source.required ? 'sources.required' : 'sources.optional')}
      >
        <SourceActions source={source} />
      </PageHeader>
      <div className={styles.columns}>
        <div className={styles.column}>
          <HealthPanel source={source} />
          <SourceTimeline id={id} />
          <SourceLog id={id} />
        </div>
        <SettingsPanel source={source} />
      </div>
    </>
  )
}
