import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../api/problem'
import type { Command } from '../api/types'
import { Button } from '../shared/Button'
import { useDecide } from './decide'
import { useMayAct } from './hooks'
import { commandTitle } from './naming'

const BreakGlassDialog = lazy(async () => ({
  default: (await import('./BreakGlassDialog')).BreakGlassDialog,
}))

/** What somebody can do about what they asked for while it waits for a second person. */
export function HeldActions({ command }: { command: Command }) {
  const { t } = useTranslation()
  const may = useMayAct()
  const [breaking, setBreaking] = useState(false)
  const withdraw = useDecide(command.id, 'withdraw', () => {})
  const problem = withdraw.error && problemOf(withdraw.error)
  return (
    <>
      {problem && <span role="alert">{problem.detail ?? problem.title}</span>}
      <Button disabled={!may.ok || withdraw.isPending} onClick={() => withdraw.mutate('')}>
        {t('approvals.act.withdraw')}
      </Button>
      <Button disabled={!may.ok} onClick={() => setBreaking(true)}>
        {t('approvals.act.break-glass')}
      </Button>
      <Suspense>
        {breaking && (
          <BreakGlassDialog
            id={command.id}
            title={commandTitle(command)}
            onClose={() => setBreaking(false)}
          />
        )}
      </Suspense>
    </>
  )
}
