import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Source, SourceTest } from '../../api/types'
import { Panel } from '../../shared/Panel'
import { StatusGlyph } from '../../shared/StatusGlyph'
import type { StepName } from './draft'
import styles from './SourceSummary.module.css'
import type { StepProps } from './stepProps'
import { useCredentials } from './useCredentials'

interface Props extends StepProps {
  existing: Source | undefined
  report: SourceTest | undefined
  onStep: (step: StepName) => void
}

/** What has been said so far, and what this source will be able to do. */
export function SourceSummary({ kind, draft, existing, report, onChange: _, onStep }: Props) {
  const { t } = useTranslation()
  const { status, metrics } = draft.intervals
  const shared = useCredentials(kind).find(({ id }) => id === draft.credentialId)
  const isSet = existing !== undefined || Object.values(draft.credentials).some((value) => value !== '')
  return (
    <aside className={styles.aside}>
      <Panel title={t('wizard.thisSource')}>
        <dl className={styles.facts}>
          <Fact label={t('wizard.step.type')}>{kind.title}</Fact>
          <Fact label={t('wizard.name')} onEdit={() => onStep('endpoint')}>
            {draft.name || '–'}
          </Fact>
          <Fact label={t('wizard.endpoint')} onEdit={() => onStep('endpoint')}>
            <code>{draft.endpoint || '–'}</code>
          </Fact>
          <Fact label={t('wizard.credential')} onEdit={() => onStep('credentials')}>
            {shared?.name ?? t(isSet ? 'wizard.credentialSet' : 'wizard.credentialUnset')}
          </Fact>
          <Fact label={t('wizard.readEvery')}>{t('unit.seconds', { n: `${status} / ${metrics}` })}</Fact>
          <Fact label={t('wizard.requiredLabel')}>
            {t(draft.required ? 'sources.required' : 'sources.optional')}
          </Fact>
        </dl>
      </Panel>
      <Panel title={t('wizard.willDo')}>
        <ul className={styles.abilities}>
          {report?.discovered.devices.length ? (
            <li>
              <StatusGlyph name="check" />
              <span>
                {t('wizard.found', {
                  count: report.discovered.devices.length,
                  names: report.discovered.devices.join(', '),
                })}
              </span>
            </li>
          ) : null}
          {kind.capabilities.map((capability) => (
            <Ability
              key={capability}
              name={capability}
              able={report?.discovered.capabilities.includes(capability)}
            />
          ))}
        </ul>
      </Panel>
    </aside>
  )
}

function Fact({ label, onEdit, children }: { label: string; onEdit?: () => void; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
      {onEdit && (
        <dd>
          <button type="button" onClick={onEdit} aria-label={`${t('source.edit')} ${label}`}>
            {t('source.edit')}
          </button>
        </dd>
      )}
    </div>
  )
}

/** `able` is undefined before the test has told. */
function Ability({ name, able }: { name: string; able: boolean | undefined }) {
  const { t, i18n } = useTranslation()
  const key = `wizard.capability.${name}`
  return (
    <li>
      <StatusGlyph name={able ? 'check' : 'off'} />
      <span>
        {i18n.exists(key) ? String(t(key as 'wizard.capability.switch')) : name}
        {able === undefined && <small>{t('wizard.untested')}</small>}
      </span>
    </li>
  )
}
