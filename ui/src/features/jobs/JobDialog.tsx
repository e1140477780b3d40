import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Job } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { Fact } from '../../shared/mui/AskRows'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { decimal } from '../../shared/quantities'
import { useJobAct, useJobRehearsal } from './useJobActs'
import { useJobTitle } from './words'

interface Props {
  job: Job
  verb: 'cancel' | 'undo'
  /** Answers the job as it is now, or the one that takes it back. */
  onDone: (answered: Job) => void
  onClose: () => void
}

/** Asks before a job is ended early, or taken back. */
export function JobDialog({ job, verb, onDone, onClose }: Props) {
  const { t } = useTranslation()
  const title = useJobTitle()(job)
  const dryRun = useJobRehearsal(job, verb)
  const act = useJobAct(job, verb, onDone)
  const { done, failed, total } = job.progress
  const count = verb === 'cancel' ? total - done : done - failed
  const refusal = act.error ?? dryRun.error
  const problem = refusal ? problemOf(refusal) : dryRun.data?.problem
  return (
    <AskDialog
      question={t(`jobs.ask.${verb}`)}
      where={title}
      facts={
        <>
          <Fact label={t('jobs.what')}>{t(`jobs.effect.${verb}`)}</Fact>
          <Fact label={t('jobs.rows')}>{t(`jobs.about.${verb}`, { count, n: decimal(count, 0) })}</Fact>
        </>
      }
      warning={null}
      verb={t(`jobs.verb.${verb}`)}
      dangerous={verb === 'cancel'}
      ready={dryRun.data?.accepted === true && !act.isPending}
      rehearsal={dryRun}
      error={act.error}
      saysWhy
      onAct={() => act.mutate()}
      onClose={onClose}
    >
      {problem && <ProblemAlert problem={problem} />}
    </AskDialog>
  )
}
