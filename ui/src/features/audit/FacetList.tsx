import { useTranslation } from 'react-i18next'
import type { Facet, Facets } from '../../api/types'
import { count } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { wordAt } from '../../shared/spoken'
import styles from './FacetList.module.css'
import type { Filter } from './filter'
import { useFacets } from './useEvents'

const GROUPS = ['actor', 'type', 'result', 'aggregate'] as const
type Group = (typeof GROUPS)[number]

interface Props {
  filter: Filter
  onFilter: (filter: Filter) => void
}

/** How what is shown divides. Pressing one narrows the filter to it, pressing again takes it back. */
export function FacetList({ filter, onFilter }: Props) {
  const { t } = useTranslation()
  const { data } = useFacets(filter)
  if (!data) return <aside className={styles.facets} aria-label={t('audit.facets.title')} />
  return (
    <aside className={styles.facets} aria-label={t('audit.facets.title')}>
      {GROUPS.map((group) => (
        <FacetGroup key={group} group={group} facets={data} filter={filter} onFilter={onFilter} />
      ))}
      {!data.complete && <p>{t('audit.facets.counted', { count: data.counted })}</p>}
    </aside>
  )
}

function FacetGroup({ group, facets, filter, onFilter }: Props & { group: Group; facets: Facets }) {
  const { t } = useTranslation()
  const chosen = filter[group]
  const toggle = (value: string) => {
    const { [group]: _, ...others } = filter
    onFilter(chosen === value ? others : { ...others, [group]: value })
  }
  if (facets[group].length === 0) return null
  return (
    <section>
      <h2>{t(`audit.facets.${group}`)}</h2>
      <ul>
        {facets[group].map((facet) => (
          <li key={facet.value}>
            <button
              type="button"
              aria-pressed={chosen === filterValue(group, facet)}
              title={facet.label}
              onClick={() => toggle(filterValue(group, facet))}
            >
              {group === 'result' && facet.value !== 'success' && (
                <StatusGlyph name="crit" className={styles.failed} />
              )}
              <span>{shown(group, facet)}</span>
              <small>{count(facet.count)}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** People are filtered by their names, which the address shows; an erased one only by the id. */
function filterValue(group: Group, { value, label }: Facet): string {
  return group === 'actor' && !label.startsWith('[') ? label : value
}

/** Results and objects by their words; before every type stands the feature's, which would be all that fits. */
function shown(group: Group, { value, label }: Facet): string {
  switch (group) {
    case 'actor':
      return label
    case 'type':
      return label.split('.').at(-1) ?? label
    case 'result':
    case 'aggregate':
      return wordAt(`audit.${group}.${value}`) ?? label
  }
}
