import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { HELD } from '../api/problem'
import { freshSignIn } from '../api/signOut'
import type { Problem } from '../api/types'
import { Button } from './Button'
import { CopyButton } from './CopyButton'
import { HeldNotice } from './HeldNotice'
import styles from './ProblemAlert.module.css'
import { StatusGlyph } from './StatusGlyph'
import { problemTitle } from './spoken'

interface Props {
  problem: Problem
  /** One way out, as a button or a link. */
  children?: ReactNode
}

/** A refusal of the server in its own words, with what support needs to find it again; or that it waits. */
export function ProblemAlert({ problem, children }: Props) {
  const { t } = useTranslation()
  const { detail, status, code, traceId, errors = [] } = problem
  if (code === HELD) return <HeldNotice />
  return (
    <div className={styles.alert} role="alert">
      <StatusGlyph name="crit" className={styles.glyph} />
      <div className={styles.text}>
        <p className={styles.title}>{problemTitle(problem)}</p>
        {detail && <p>{detail}</p>}
        {errors.map((error) => (
          <p key={error.field + error.code}>
            {t('error.field', { field: error.field, message: error.message })}
          </p>
        ))}
        <p className={styles.facts}>
          <span>
            {status > 0 && status} <code>{code}</code>
          </span>
          {traceId && (
            <span>
              {t('error.trace')} <code>{traceId}</code>
            </span>
          )}
          <CopyButton text={() => JSON.stringify(problem)}>{t('action.copy')}</CopyButton>
        </p>
      </div>
      {code === 'step-up-required' && <SignInAgain />}
      {children}
    </div>
  )
}

/** The act needs a recent sign-in; afterwards one is back on this page. */
function SignInAgain() {
  const { t } = useTranslation()
  return <Button onClick={() => window.location.assign(freshSignIn())}>{t('action.loginAgain')}</Button>
}
