import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { problemOf } from '../../api/problem'
import type { Kind, Source } from '../../api/types'
import { ButtonLink } from '../../shared/Button'
import { PageHeader } from '../../shared/PageHeader'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { CredentialsStep } from './CredentialsStep'
import { type Draft, draftFrom, draftOf, lacking, STEPS, type StepName, stepOf } from './draft'
import { EndpointStep } from './EndpointStep'
import { dropDraft, keepDraft, keptDraft } from './keptDraft'
import { SourceSummary } from './SourceSummary'
import styles from './SourceWizard.module.css'
import { StepBar } from './StepBar'
import { TestStep } from './TestStep'
import { TypeStep } from './TypeStep'
import { useSaveSource } from './useSaveSource'
import { useTestSource } from './useTestSource'
import { WatchStep } from './WatchStep'
import { WizardFoot } from './WizardFoot'

interface Props {
  kinds: readonly Kind[]
  title: string
  /** The source being edited; its type stays. */
  existing?: Source
}

/** Type, endpoint, credentials, test, what to watch. Nothing is stored before it is saved. */
export function SourceWizard({ kinds, title, existing }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [begun] = useState(() => beginning(kinds, existing))
  const [step, setStep] = useState<StepName>(begun.step)
  const [kind, setKind] = useState(begun.kind)
  const [draft, setDraft] = useState(begun.draft)
  const [pressed, setPressed] = useState(false)
  const test = useTestSource(existing)
  const save = useSaveSource(existing, (source) => {
    dropDraft()
    void navigate(`/ops/sources/${source.id}`)
  })
  const failure = save.error ?? test.error
  const problem = failure ? problemOf(failure) : null

  const choose = (chosen: Kind) => {
    setKind(chosen)
    if (chosen.kind !== draft?.kind) setDraft(draftOf(chosen))
    go('endpoint')
  }
  const go = (to: StepName) => {
    setPressed(false)
    setStep(to)
    if (to === 'test' && kind && draft && !test.data) test.mutate({ kind, draft })
  }
  const change = (next: Draft) => {
    setDraft(next)
    if (!existing) keepDraft(next)
    test.reset()
  }
  const forward = () => {
    if (!kind || !draft) return
    if (step === 'watch')
      return save.mutate({ kind, draft }, { onError: (error) => setStep(stepOf(problemOf(error))) })
    if (lacking(step, kind, draft, existing).length > 0) return setPressed(true)
    const next = STEPS[STEPS.indexOf(step) + 1]
    if (next) go(next)
  }
  const lacks = pressed && kind && draft ? lacking(step, kind, draft, existing) : []
  const form = kind && draft ? { kind, draft, onChange: change, lacks, problem } : null
  const trail = [{ name: t('world.operations') }, { name: t('page.sources'), to: '/ops/sources' }]
  return (
    <div className={styles.page}>
      <PageHeader title={title} lead={t('wizard.lead')} trail={trail}>
        <ButtonLink
          to={existing ? `/ops/sources/${existing.id}` : '/ops/sources'}
          weight="bare"
          size="medium"
          onClick={existing ? undefined : dropDraft}
        >
          {t('wizard.discard')}
        </ButtonLink>
      </PageHeader>
      <StepBar step={step} fixed={existing !== undefined} onStep={go} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {problem && step !== 'test' && <ProblemAlert problem={problem} />}
          {step === 'type' && <TypeStep kinds={kinds} chosen={kind} onChoose={choose} />}
          {step === 'endpoint' && form && <EndpointStep {...form} />}
          {step === 'credentials' && form && <CredentialsStep {...form} existing={existing} />}
          {step === 'test' && form && (
            <TestStep {...form} test={test} existing={existing} onAgain={() => test.mutate(form)} />
          )}
          {step === 'watch' && form && <WatchStep {...form} />}
        </div>
        {form && <SourceSummary {...form} existing={existing} report={test.data} onStep={go} />}
      </div>
      {form && (
        <WizardFoot
          step={step}
          first={existing ? 'endpoint' : 'type'}
          draft={form.draft}
          report={test.data}
          busy={test.isPending || save.isPending}
          onBack={() => go(STEPS[STEPS.indexOf(step) - 1] ?? 'type')}
          onNext={forward}
          onSave={() => save.mutate(form)}
        />
      )}
    </div>
  )
}

interface Beginning {
  readonly step: StepName
  readonly kind: Kind | undefined
  readonly draft: Draft | undefined
}

/** An edited source as it is, a draft that was interrupted, or nothing yet. */
function beginning(kinds: readonly Kind[], existing: Source | undefined): Beginning {
  const kept = existing ? undefined : keptDraft()
  const kind = kinds.find((one) => one.kind === (existing ?? kept)?.kind)
  if (!kind) return { step: 'type', kind: undefined, draft: undefined }
  return { step: 'endpoint', kind, draft: existing ? draftFrom(existing, kind) : kept }
}
