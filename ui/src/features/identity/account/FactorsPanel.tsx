import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/problem'
import type { Factors } from '../../../api/types'
import { Button } from '../../../shared/Button'
import { Panel, PanelMiddle, PanelNotice } from '../../../shared/Panel'
import { ProblemAlert } from '../../../shared/ProblemAlert'
import styles from './Account.module.css'
import { AddApp } from './AddApp'
import { AddPasskey } from './AddPasskey'
import { FactorTable } from './FactorTable'
import { canMakePasskeys } from './passkey'
import { ShownCodes } from './ShownCodes'
import { useFactors, useNewCodes } from './useFactors'

/** What one proves beside the password. Where an outside provider signs people in, that is its matter. */
export function FactorsPanel() {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useFactors()
  return (
    <Panel title={t('factors.title')} state={isPending ? 'loading' : error ? 'error' : 'data'}>
      {error && (
        <ProblemAlert problem={problemOf(error)}>
          <Button onClick={() => void refetch()}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      {isPending && <PanelMiddle title={t('account.loading')} />}
      {data && !data.offered && (
        <PanelMiddle title={t('factors.outside')}>
          <span>{t('factors.outsideWhat')}</span>
        </PanelMiddle>
      )}
      {data?.offered && <Offered factors={data} />}
    </Panel>
  )
}

function Offered({ factors: known }: { factors: Factors }) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState<'app' | 'passkey' | null>(null)
  const [codes, setCodes] = useState<readonly string[]>([])
  const added = (fresh: readonly string[]) => {
    setAdding(null)
    if (fresh.length > 0) setCodes(fresh)
  }
  const { factors, required } = known
  const hasApp = factors.some(({ kind }) => kind === 'totp')
  return (
    <>
      {required && <PanelNotice>{t('factors.required')}</PanelNotice>}
      {factors.length === 0 && (
        <PanelMiddle title={t('factors.none')}>
          <span>{t('factors.noneWhat')}</span>
        </PanelMiddle>
      )}
      {factors.length > 0 && <FactorTable factors={factors} />}
      {/* Codes are shown this once: nothing else is offered until they are kept. */}
      {codes.length > 0 && <ShownCodes codes={codes} onKept={() => setCodes([])} />}
      {adding === 'app' && <AddApp onAdded={added} onCancel={() => setAdding(null)} />}
      {adding === 'passkey' && <AddPasskey onAdded={added} onCancel={() => setAdding(null)} />}
      {adding === null && codes.length === 0 && (
        <div className={styles.again}>
          <p>{known.passkeys && canMakePasskeys() ? t('factors.addWhat') : t('factors.noPasskeys')}</p>
          <span className={styles.pair}>
            {!hasApp && (
              <Button size="medium" onClick={() => setAdding('app')}>
                {t('factors.addApp')}
              </Button>
            )}
            {known.passkeys && canMakePasskeys() && (
              <Button size="medium" onClick={() => setAdding('passkey')}>
                {t('factors.addPasskey')}
              </Button>
            )}
          </span>
        </div>
      )}
      {factors.length > 0 && codes.length === 0 && <Recovery factors={known} onCodes={setCodes} />}
    </>
  )
}

interface RecoveryProps {
  factors: Factors
  onCodes: (codes: readonly string[]) => void
}

/** How many recovery codes are left, and new ones, which void those: one is asked once more. */
function Recovery({ factors, onCodes }: RecoveryProps) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(false)
  const renew = useNewCodes((codes) => {
    setAsked(false)
    onCodes(codes)
  })
  return (
    <>
      {factors.few_codes_left && <PanelNotice word={t('factors.few')}>{t('factors.fewWhat')}</PanelNotice>}
      {renew.error && <ProblemAlert problem={problemOf(renew.error)} />}
      <div className={styles.again}>
        <p>{asked ? t('factors.renewWhat') : t('factors.left', { count: factors.recovery_codes_left })}</p>
        {asked ? (
          <span className={styles.pair}>
            <Button size="medium" onClick={() => setAsked(false)}>
              {t('action.cancel')}
            </Button>
            <Button
              size="medium"
              weight="danger"
              disabled={renew.isPending}
              onClick={() => renew.mutate(undefined)}
            >
              {t('factors.renewNow')}
            </Button>
          </span>
        ) : (
          <Button size="medium" onClick={() => setAsked(true)}>
            {t('factors.renew')}
          </Button>
        )}
      </div>
    </>
  )
}
