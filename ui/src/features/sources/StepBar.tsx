import { useTranslation } from 'react-i18next'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { STEPS, type StepName } from './draft'
import styles from './StepBar.module.css'

interface Props {
  step: StepName
  /** The first step is decided and cannot be gone back to. */
  fixed: boolean
  onStep: (step: StepName) => void
}

export function StepBar({ step, fixed, onStep }: Props) {
  const { t } = useTranslation()
  const present = STEPS.indexOf(step)
  return (
    <ol className={styles.bar} aria-label={t('wizard.steps')}>
      {STEPS.map((name, index) => {
        const done = index < present
        const face = (
          <>
            <span className={styles.number}>{done ? <StatusGlyph name="check" /> : index + 1}</span>
            {t(`wizard.step.${name}`)}
          </>
        )
        return (
          <li key={name} data-done={done || undefined} aria-current={index === present ? 'step' : undefined}>
            {done && !(fixed && index === 0) ? (
              <button type="button" onClick={() => onStep(name)}>
                {face}
              </button>
            ) : (
              <span>{face}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
