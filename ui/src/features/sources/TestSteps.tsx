import { useTranslation } from 'react-i18next'
import type { TestStep } from '../../api/types'
import { StatusGlyph } from '../../shared/StatusGlyph'
import styles from './TestSteps.module.css'

const ORDER: readonly TestStep['name'][] = ['resolve', 'connect', 'authenticate', 'read', 'capabilities']

interface Props {
  steps: readonly TestStep[]
  running: boolean
}

export function TestSteps({ steps, running }: Props) {
  const waiting = ORDER.filter((name) => !steps.some((step) => step.name === name))
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <Done key={step.name} step={step} />
      ))}
      {waiting.map((name, index) => (
        <Waiting key={name} name={name} pending={running && index === 0} />
      ))}
    </ol>
  )
}

function Done({ step }: { step: TestStep }) {
  const { t } = useTranslation()
  return (
    <li data-failed={!step.ok || undefined}>
      <StatusGlyph name={step.ok ? 'check' : 'crit'} className={styles.glyph} />
      <b>{t(`wizard.test.${step.name}`)}</b>
      <span className={styles.detail}>{step.detail}</span>
      {step.reason && <span className={styles.reason}>{t(`sources.reason.${step.reason}`)}</span>}
      <span className={styles.ms}>{t('unit.millis', { n: step.ms })}</span>
      {!step.ok && step.reason && <Advice detail={step.detail} reason={step.reason} />}
    </li>
  )
}

interface AdviceProps {
  detail: string | null
  reason: NonNullable<TestStep['reason']>
}

function Advice({ detail, reason }: AdviceProps) {
  const { t } = useTranslation()
  const steps = t(`wizard.advice.${reason}`, { returnObjects: true })
  return (
    <div className={styles.advice}>
      <div>
        <h3>{t('wizard.answered')}</h3>
        <p>{detail}</p>
      </div>
      <div>
        <h3>{t('wizard.fix')}</h3>
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </div>
  )
}

function Waiting({ name, pending }: { name: TestStep['name']; pending: boolean }) {
  const { t } = useTranslation()
  return (
    <li data-waiting>
      <StatusGlyph name={pending ? 'pending' : 'off'} className={styles.glyph} />
      <b>{t(`wizard.test.${name}`)}</b>
      <span className={styles.detail}>{t(pending ? 'wizard.testing' : 'wizard.waits')}</span>
    </li>
  )
}
