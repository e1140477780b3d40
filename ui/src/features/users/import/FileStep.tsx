import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../../shared/Button'
import { Panel } from '../../../shared/Panel'
import { StatusGlyph } from '../../../shared/StatusGlyph'
import styles from './import.module.css'
import { type Fault, readTable, type Table } from './readTable'

const TEMPLATE = '/api/v1/admin/users/bulk/import/template'

/** Which file. It is read here; nothing is sent yet. */
export function FileStep({ onRead }: { onRead: (table: Table) => void }) {
  const { t } = useTranslation()
  const id = useId()
  const [fault, setFault] = useState<Fault | null>(null)
  const choose = async (file: File | undefined) => {
    if (!file) return
    const read = await readTable(file)
    if (typeof read === 'string') setFault(read)
    else onRead(read)
  }
  return (
    <Panel title={t('userImport.name.file')}>
      <div className={styles.file}>
        <label htmlFor={id}>{t('userImport.file')}</label>
        <input
          id={id}
          type="file"
          accept=".csv,text/csv"
          aria-describedby={`${id}-below`}
          aria-invalid={fault !== null}
          onChange={({ target }) => {
            void choose(target.files?.[0])
            // The same file, mended, is chosen again.
            target.value = ''
          }}
        />
        <p id={`${id}-below`} className={styles.quiet}>
          {t('userImport.fileHelp')}
        </p>
        {fault && (
          <p role="alert" className={styles.fault}>
            <StatusGlyph name="crit" />
            {t(`userImport.fault.${fault}`)}
          </p>
        )}
        <ButtonLink size="medium" reloadDocument download to={TEMPLATE}>
          {t('userImport.template')}
        </ButtonLink>
      </div>
    </Panel>
  )
}
