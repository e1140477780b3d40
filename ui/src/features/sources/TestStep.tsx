import type { UseMutationResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Source, SourceTest } from '../../api/types'
import { Button } from '../../shared/Button'
import { Panel } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { RequestPanel } from './RequestPanel'
import type { StepProps } from './stepProps'
import styles from './TestStep.module.css'
import { TestSteps } from './TestSteps'
import type { Asked } from './useTestSource'

interface Props extends StepProps {
  test: UseMutationResult<SourceTest, Error, Asked>
  existing: Source | undefined
  onAgain: () => void
}

/** What happened when the server tried to connect, step by step. */
export function TestStep({ kind, draft, test, existing, onAgain }: Props) {
  const { t } = useTranslation()
  const report = test.data
  const passed = report?.steps.filter(({ ok }) => ok).length ?? 0
  const ms = report?.steps.reduce((sum, step) => sum + step.ms, 0) ?? 0
  const note = report
    ? t('wizard.testRun', { passed, run: report.steps.length, ms: t('unit.millis', { n: ms }) })
    : test.isPending && t('wizard.testing')
  return (
    <>
      <Panel
        title={t('wizard.step.test')}
        note={note}
        state={test.isPending ? 'loading' : 'data'}
        end={
          <>
            <span className={styles.note}>{t('wizard.testNote')}</span>
            <Button disabled={test.isPending} onClick={onAgain}>
              {t('wizard.testAgain')}
            </Button>
          </>
        }
      >
        <TestSteps steps={report?.steps ?? []} running={test.isPending} />
      </Panel>
      {test.error && <ProblemAlert problem={problemOf(test.error)} />}
      <RequestPanel kind={kind} draft={draft} existing={existing} report={report} />
    </>
  )
}
