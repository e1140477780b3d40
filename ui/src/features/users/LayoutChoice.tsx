import { useTranslation } from 'react-i18next'
import { COLUMNS, type Column, DENSITIES, type Layout, SIZES } from './layout'
import styles from './layout.module.css'

interface Props {
  layout: Layout
  onKeep: (layout: Layout) => void
}

/** Which columns are shown, how close the rows are, and how many one page has. */
export function LayoutChoice({ layout, onKeep }: Props) {
  const { t } = useTranslation()
  const toggle = (column: Column) => {
    const has = layout.columns.includes(column)
    const columns = COLUMNS.filter((one) => (one === column ? !has : layout.columns.includes(one)))
    onKeep({ ...layout, columns })
  }
  const density = (word: string) =>
    onKeep({ ...layout, density: DENSITIES.find((one) => one === word) ?? null })
  return (
    <div className={styles.choice}>
      <fieldset>
        <legend>{t('users.layout.columns')}</legend>
        {COLUMNS.filter((column) => column !== 'name').map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              checked={layout.columns.includes(column)}
              onChange={() => toggle(column)}
            />
            {t(`users.column.${column}`)}
          </label>
        ))}
      </fieldset>
      <label>
        {t('users.layout.density')}
        <select value={layout.density ?? ''} onChange={(event) => density(event.target.value)}>
          <option value="">{t('users.layout.asAll')}</option>
          {DENSITIES.map((word) => (
            <option key={word} value={word}>
              {t(`account.densities.${word}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('users.layout.size')}
        <select
          value={layout.size}
          onChange={(event) => onKeep({ ...layout, size: Number(event.target.value) })}
        >
          {SIZES.map((size) => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
