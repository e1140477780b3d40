import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Job } from '../../api/types'
import { Button, ButtonLink } from '../../shared/Button'
import { problemTitle } from '../../shared/spoken'
import { useJobAct, useJobVerbs, type Verb } from './useJobActs'

const JobDialog = lazy(async () => ({ default: (await import('./JobDialog')).JobDialog }))

interface Props {
  job: Job
  size?: 'small' | 'medium'
  /** Another job takes it back from now on. */
  onUndoing: (other: Job) => void
}

/** What may be asked of a job; what cannot be asked again is asked twice. */
export function JobActions({ job, size = 'small', onUndoing }: Props) {
  const { t } = useTranslation()
  const verbs = useJobVerbs()(job)
  const [asking, setAsking] = useState<'cancel' | 'undo' | null>(null)
  return (
    <>
      {verbs.map((verb) =>
        verb === 'cancel' || verb === 'undo' ? (
          <Button key={verb} size={size} onClick={() => setAsking(verb)}>
            {t(`jobs.act.${verb}`)}
          </Button>
        ) : (
          // One place for both, so that whoever pressed it stays on it.
          <Hold key="hold" job={job} verb={verb} size={size} />
        ),
      )}
      {job.result_url && (
        <ButtonLink size={size} reloadDocument download to={job.result_url}>
          {t('jobs.report')}
        </ButtonLink>
      )}
      <Suspense>
        {asking && (
          <JobDialog
            job={job}
            verb={asking}
            onDone={(answered) => {
              setAsking(null)
              if (answered.id !== job.id) onUndoing(answered)
            }}
            onClose={() => setAsking(null)}
          />
        )}
      </Suspense>
    </>
  )
}

function Hold({ job, verb, size }: { job: Job; verb: Verb; size: 'small' | 'medium' }) {
  const { t } = useTranslation()
  const act = useJobAct(job, verb)
  const problem = act.error ? problemOf(act.error) : null
  return (
    <>
      {problem && <span role="alert">{problem.detail ?? problemTitle(problem)}</span>}
      <Button size={size} aria-disabled={act.isPending} onClick={() => act.isPending || act.mutate()}>
        {t(`jobs.act.${verb}`)}
      </Button>
    </>
  )
}
