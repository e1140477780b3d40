import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/problem'
import type { Factor } from '../../../api/types'
import { Button } from '../../../shared/Button'
import { ProblemAlert } from '../../../shared/ProblemAlert'
import { Table } from '../../../shared/Table'
import { fullInstant, shortInstant } from '../../../shared/time'
import styles from './Account.module.css'
import { useRemoveFactor } from './useFactors'

const COLUMNS = ['what', 'added', 'used'] as const

/** One's factors; who takes one away is asked once more. */
export function FactorTable({ factors }: { factors: readonly Factor[] }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<string | null>(null)
  const remove = useRemoveFactor(() => setAsked(null))
  return (
    <>
      {remove.error && <ProblemAlert problem={problemOf(remove.error)} />}
      <Table
        label={t('factors.title')}
        columns={[...COLUMNS.map((column) => t(`factors.column.${column}`)), '']}
      >
        {factors.map((factor) => (
          <tr key={factor.id}>
            <td>
              <b>{factor.name ?? t(`factors.kind.${factor.kind as Kind}`)}</b>
              {factor.name && ` · ${t(`factors.kind.${factor.kind as Kind}`)}`}
            </td>
            <td title={fullInstant(factor.added_at)}>{shortInstant(factor.added_at)}</td>
            <td>{factor.last_used ? shortInstant(factor.last_used) : '–'}</td>
            <td className={styles.act}>
              {asked === factor.id ? (
                <span className={styles.pair}>
                  <Button onClick={() => setAsked(null)}>{t('action.cancel')}</Button>
                  <Button
                    weight="danger"
                    disabled={remove.isPending}
                    onClick={() => remove.mutate(factor.id)}
                  >
                    {t('factors.removeNow')}
                  </Button>
                </span>
              ) : (
                <Button
                  aria-label={t('factors.removeOf', {
                    name: factor.name ?? t(`factors.kind.${factor.kind as Kind}`),
                  })}
                  onClick={() => setAsked(factor.id)}
                >
                  {t('factors.remove')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </>
  )
}

type Kind = 'totp' | 'passkey'
