import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useTranslation } from 'react-i18next'
import type { WatchedMetric } from '../../../api/types'
import { Choice } from '../../../shared/mui/Choice'
import { TextInput } from '../../../shared/mui/TextInput'
import { SEVERITIES, type Severity } from '../words'
import { ALL, type Draft, type Fault } from './draft'
import styles from './rules.module.css'
import { useEntities, useSites } from './useRules'
import { useTitle } from './words'

interface Props {
  draft: Draft
  metrics: readonly WatchedMetric[]
  faults: readonly Fault[]
  locked: boolean
  onDraft: (draft: Draft) => void
}

const SIDES = ['above', 'below'] as const

export function RuleFields({ draft, metrics, faults, locked, onDraft }: Props) {
  const { t } = useTranslation()
  const title = useTitle()
  const put = (part: Partial<Draft>) => onDraft({ ...draft, ...part })
  const symbol = metrics.find(({ metric }) => metric === draft.metric)?.symbol ?? ''
  /** What is still empty is not called wrong. */
  const fault = (name: Fault, text: string) =>
    faults.includes(name) && text.trim() !== '' ? t(`rules.fault.${name}`) : undefined
  return (
    <fieldset className={styles.fields} disabled={locked}>
      <TextInput label={t('rules.name')} value={draft.name} needed onChange={(name) => put({ name })} />
      <Choice
        label={t('rules.severity')}
        value={draft.severity}
        locked={locked}
        options={SEVERITIES.map((one) => ({ value: one, label: t(`alerts.severity.${one}`) }))}
        onChange={(severity) => put({ severity: severity as Severity })}
      />
      <SiteChoice draft={draft} locked={locked} onSite={(site) => put({ site })} />
      <Choice
        label={t('rules.metric')}
        value={draft.metric}
        locked={locked}
        options={metrics.map((one) => ({ value: one.metric, label: title(one) }))}
        onChange={(metric) => put({ metric, entity: ALL, threshold: '', clear: '' })}
      />
      <EntityChoice draft={draft} locked={locked} onEntity={(entity) => put({ entity })} />
      <Choice
        label={t('rules.side')}
        value={draft.side}
        locked={locked}
        options={SIDES.map((side) => ({ value: side, label: t(`rules.sides.${side}`) }))}
        onChange={(side) => put({ side: side as Draft['side'] })}
      />
      <TextInput
        label={t('rules.threshold', { symbol })}
        value={draft.threshold}
        needed
        error={fault('threshold', draft.threshold)}
        onChange={(threshold) => put({ threshold })}
      />
      <TextInput
        label={t('rules.clear', { symbol })}
        value={draft.clear}
        help={t('rules.clearHelp')}
        error={fault('clear', draft.clear)}
        onChange={(clear) => put({ clear })}
      />
      <TextInput
        label={t('rules.forSeconds')}
        value={draft.forSeconds}
        help={t('rules.forHelp')}
        error={fault('forSeconds', draft.forSeconds)}
        onChange={(forSeconds) => put({ forSeconds })}
      />
      <TextInput
        label={t('rules.labels')}
        value={draft.labels}
        help={t('rules.labelsHelp')}
        error={fault('labels', draft.labels)}
        onChange={(labels) => put({ labels })}
      />
      <FormControlLabel
        control={
          <Checkbox checked={draft.enabled} onChange={(event) => put({ enabled: event.target.checked })} />
        }
        label={t('rules.enabled')}
      />
    </fieldset>
  )
}

interface SiteProps {
  draft: Draft
  locked: boolean
  onSite: (site: string) => void
}

/** A site that is named and not listed stays among the choices. */
function SiteChoice({ draft, locked, onSite }: SiteProps) {
  const { t } = useTranslation()
  const { data } = useSites()
  const known = data?.items ?? []
  const named = draft.site === ALL || known.some(({ id }) => id === draft.site)
  return (
    <Choice
      label={t('rules.site')}
      value={draft.site}
      locked={locked}
      options={[
        { value: ALL, label: t('rules.allSites') },
        ...known.map(({ id, name }) => ({ value: id, label: `${name} · ${id}` })),
        ...(named ? [] : [{ value: draft.site, label: draft.site }]),
      ]}
      onChange={onSite}
    />
  )
}

interface EntityProps {
  draft: Draft
  locked: boolean
  onEntity: (entity: string) => void
}

/** Where it watches. What a rule names and nothing reads any more stays among the choices. */
function EntityChoice({ draft, locked, onEntity }: EntityProps) {
  const { t } = useTranslation()
  const { data } = useEntities(draft.metric)
  const known = data?.items ?? []
  const named = draft.entity === ALL || known.some(({ key }) => key === draft.entity)
  return (
    <Choice
      label={t('rules.entity')}
      value={draft.entity}
      locked={locked}
      help={data?.more ? t('rules.moreEntities', { count: known.length }) : undefined}
      options={[
        { value: ALL, label: t('rules.allEntities') },
        ...known.map(({ key, name }) => ({ value: key, label: `${name} · ${key}` })),
        ...(named ? [] : [{ value: draft.entity, label: draft.entity }]),
      ]}
      onChange={onEntity}
    />
  )
}
