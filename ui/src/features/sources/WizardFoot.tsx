import { useTranslation } from 'react-i18next'
import type { SourceTest } from '../../api/types'
import { Button } from '../../shared/Button'
import type { Draft, StepName } from './draft'
import styles from './WizardFoot.module.css'

interface Props {
  step: StepName
  first: StepName
  draft: Draft
  report: SourceTest | undefined
  busy: boolean
  onBack: () => void
  onNext: () => void
  onSave: () => void
}

/** Back, what saving now would mean, and the way on. */
export function WizardFoot({ step, first, draft, report, busy, onBack, onNext, onSave }: Props) {
  const { t } = useTranslation()
  const failed = step === 'test' && report !== undefined && !report.ok
  return (
    <footer className={styles.foot}>
      <Button size="medium" disabled={step === first} onClick={onBack}>
        {t('action.back')}
      </Button>
      <p>{(step === 'test' || step === 'watch') && <Consequence draft={draft} report={report} />}</p>
      {failed && (
        <Button size="medium" weight="bare" disabled={busy} onClick={onSave}>
          {t('wizard.saveAnyway')}
        </Button>
      )}
      <Button
        size="medium"
        weight={failed ? 'normal' : 'primary'}
        disabled={busy || step === 'type'}
        onClick={onNext}
      >
        {t(`wizard.next.${step}`)}
      </Button>
    </footer>
  )
}

function Consequence({ draft, report }: { draft: Draft; report: SourceTest | undefined }) {
  const { t } = useTranslation()
  if (!report) return null
  const { name } = draft
  const failed = report.steps.find(({ ok }) => !ok)
  if (report.ok || !failed) return t('wizard.ifSavedGood', { name })
  const state = failed.reason ? `OFFLINE, ${failed.reason}` : 'OFFLINE'
  return t(draft.required ? 'wizard.ifSavedRequired' : 'wizard.ifSaved', { name, state })
}
