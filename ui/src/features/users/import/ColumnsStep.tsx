import { useTranslation } from 'react-i18next'
import { Button } from '../../../shared/Button'
import { Panel } from '../../../shared/Panel'
import { decimal } from '../../../shared/quantities'
import { StatusGlyph } from '../../../shared/StatusGlyph'
import { Table as Rows } from '../../../shared/Table'
import { COLUMNS, type Column, faultsOf, type Meaning } from './columns'
import styles from './import.module.css'
import type { Table } from './readTable'

const SAMPLES = 3

interface Props {
  table: Table
  meaning: Meaning
  onMeaning: (meaning: Meaning) => void
  onBack: () => void
  onNext: () => void
}

/** The first that stand in a column, wherever that is. */
function samplesOf({ records }: Table, index: number): readonly string[] {
  const samples: string[] = []
  for (const record of records.slice(1)) {
    const value = record[index]
    if (value && samples.push(value) === SAMPLES) break
  }
  return samples
}

/** What each column of the file means. */
export function ColumnsStep({ table, meaning, onMeaning, onBack, onNext }: Props) {
  const { t } = useTranslation()
  const { missing, twice } = faultsOf(meaning)
  const named = (columns: readonly Column[]) =>
    columns.map((column) => t(`userImport.column.${column}`)).join(', ')
  const mean = (at: number, column: string) =>
    onMeaning(
      meaning.map((one, index) => (index === at ? (COLUMNS.find((name) => name === column) ?? null) : one)),
    )
  return (
    <Panel
      title={t('userImport.name.columns')}
      note={t('userImport.read', { file: table.file, count: table.count, n: decimal(table.count, 0) })}
    >
      <Rows
        label={t('userImport.name.columns')}
        columns={[t('userImport.inFile'), t('userImport.means'), t('userImport.samples')]}
      >
        {table.names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity: two may have one name
          <tr key={index}>
            <td>{name || t('userImport.unnamed', { n: index + 1 })}</td>
            <td>
              <select
                className={styles.choice}
                aria-label={t('userImport.meaningOf', { name: name || index + 1 })}
                value={meaning[index] ?? ''}
                onChange={({ target }) => mean(index, target.value)}
              >
                <option value="">{t('userImport.leftOut')}</option>
                {COLUMNS.map((column) => (
                  <option key={column} value={column}>
                    {t(`userImport.column.${column}`)}
                  </option>
                ))}
              </select>
            </td>
            <td className={styles.quiet}>
              {meaning[index] === 'password' ? '••••' : samplesOf(table, index).join(' · ')}
            </td>
          </tr>
        ))}
      </Rows>
      <div className={styles.faults} role="status">
        {missing.length > 0 && (
          <p className={styles.fault}>
            <StatusGlyph name="crit" />
            {t('userImport.missing', { columns: named(missing) })}
          </p>
        )}
        {twice.length > 0 && (
          <p className={styles.fault}>
            <StatusGlyph name="crit" />
            {t('userImport.twice', { columns: named(twice) })}
          </p>
        )}
      </div>
      <footer className={styles.foot}>
        <Button size="medium" onClick={onBack}>
          {t('userImport.otherFile')}
        </Button>
        <Button
          size="medium"
          weight="primary"
          disabled={missing.length > 0 || twice.length > 0}
          onClick={onNext}
        >
          {t('userImport.check')}
        </Button>
      </footer>
    </Panel>
  )
}
