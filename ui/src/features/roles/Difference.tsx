import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DryRun } from '../../api/types'
import { Fact } from '../../shared/mui/AskRows'
import { decimal } from '../../shared/quantities'
import styles from './roles.module.css'
import { impactOf } from './words'

interface Props {
  dryRun: DryRun | undefined
  /** Further facts, such as another level. */
  children?: ReactNode
}

/** What would change for whoever holds the role, by the server's rehearsal. */
export function Difference({ dryRun, children }: Props) {
  const { t } = useTranslation()
  const { holders, gained, lost } = impactOf(dryRun?.impact)
  return (
    <>
      <Fact label={t('roles.forWhom')}>
        {dryRun ? t('roles.people', { count: holders, n: decimal(holders, 0) }) : t('ask.dryRunning')}
      </Fact>
      {children}
      <Fact label={t('roles.gained')}>
        <Words words={gained} sign="+" />
      </Fact>
      <Fact label={t('roles.lost')}>
        <Words words={lost} sign="−" />
      </Fact>
    </>
  )
}

function Words({ words, sign }: { words: readonly string[]; sign: string }) {
  const { t } = useTranslation()
  if (words.length === 0) return <span className={styles.quiet}>{t('roles.nothing')}</span>
  return (
    <ul className={styles.words}>
      {words.map((word) => (
        <li key={word}>
          <span aria-hidden="true">{sign}</span>
          <code>{word}</code>
        </li>
      ))}
    </ul>
  )
}
