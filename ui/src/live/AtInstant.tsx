import type { ReactNode } from 'react'
import { problemOf } from '../api/problem'
import { ProblemAlert } from '../shared/ProblemAlert'
import { useInstant } from '../shared/useInstant'
import { PastProvider } from './PastProvider'

/** A page as it is, or with `?at=` as it was. */
export function AtInstant({ children }: { children: ReactNode }) {
  const { at } = useInstant()
  if (at === null) return children
  return (
    <PastProvider at={at}>
      {(failure) => (failure ? <ProblemAlert problem={problemOf(failure)} /> : children)}
    </PastProvider>
  )
}
