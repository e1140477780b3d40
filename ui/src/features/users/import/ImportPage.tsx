import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { newKey } from '../../../api/client'
import { PageHeader } from '../../../shared/PageHeader'
import { standOn } from '../../../shared/stand'
import { CheckStep } from './CheckStep'
import { ColumnsStep } from './ColumnsStep'
import { guess, type Meaning, translated } from './columns'
import { FileStep } from './FileStep'
import styles from './import.module.css'
import type { Table } from './readTable'
import type { Upload } from './useImport'

const STEPS = ['file', 'columns', 'check'] as const
type Step = (typeof STEPS)[number]

/** People from a file: which file, what its columns mean, what would come of it; then a job makes them. */
export function ImportPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [step, setStep] = useState<Step>('file')
  const [table, setTable] = useState<Table | null>(null)
  const [meaning, setMeaning] = useState<Meaning>([])
  const [upload, setUpload] = useState<Upload | null>(null)
  const read = (next: Table) => {
    setTable(next)
    setMeaning(guess(next.names))
    setStep('columns')
  }
  const check = () => {
    if (!table) return
    setUpload({ csv: translated(table.records, meaning), key: newKey(), mode: 'create' })
    setStep('check')
  }
  return (
    <>
      <PageHeader
        title={t('userImport.title')}
        lead={t('userImport.lead')}
        trail={[{ name: t('world.admin') }, { name: t('page.users'), to: '/admin/users' }]}
      />
      <ol className={styles.steps} aria-label={t('userImport.steps')}>
        {STEPS.map((one, index) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            {t('userImport.step', { n: index + 1, name: t(`userImport.name.${one}`) })}
          </li>
        ))}
      </ol>
      <Standing step={step}>
        {step === 'file' && <FileStep onRead={read} />}
        {step === 'columns' && table && (
          <ColumnsStep
            table={table}
            meaning={meaning}
            onMeaning={setMeaning}
            onBack={() => setStep('file')}
            onNext={check}
          />
        )}
        {step === 'check' && upload && (
          <CheckStep
            upload={upload}
            onMode={(mode) => setUpload({ ...upload, mode })}
            onBack={() => setStep('columns')}
            onStarted={(job) => void navigate(`/admin/jobs/${job}`)}
          />
        )}
      </Standing>
    </>
  )
}

/** Whoever goes to another step stands at its beginning. */
function Standing({ step, children }: { step: Step; children: ReactNode }) {
  const shown = useRef<HTMLDivElement>(null)
  const before = useRef(step)
  useEffect(() => {
    if (before.current !== step) standOn(shown.current)
    before.current = step
  }, [step])
  return <div ref={shown}>{children}</div>
}
