import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../api/types'
import { useLive } from '../../live/context'
import { useKeys, useLink } from '../../live/hooks'
import { Panel, PanelMiddle, type PanelState } from '../../shared/Panel'
import { useCan } from '../../shared/session'
import { Table } from '../../shared/Table'
import { BlockRow } from './BlockRow'
import styles from './SecurityPage.module.css'
import { ThreatsNotice } from './ThreatsNotice'
import { useBlocks } from './useBlocks'

const UnblockDialog = lazy(async () => ({ default: (await import('./UnblockDialog')).UnblockDialog }))

const COLUMNS = ['address', 'onEach', 'why', 'blockedBy', 'sinceColumn', 'ends'] as const

/** Whom the firewalls keep out, why, how long, and whether each of them was read to do so. */
export function BlockList() {
  const { t } = useTranslation()
  const { past } = useLive()
  const can = useCan()
  const blocks = useBlocks()
  const known = useKeys('counts/').length > 0
  const lost = useLink().kind === 'lost'
  const [asked, setAsked] = useState<Block | null>(null)
  const state: PanelState = !known ? 'loading' : past ? 'past' : lost ? 'stale' : 'data'
  const executes = can('security:execute')
  return (
    <Panel
      className={lost ? styles.stale : undefined}
      title={t('threats.blocks')}
      note={known ? blocks.length : ''}
      state={state}
      end={
        (past || !executes) && (
          <span className={styles.why}>{t(past ? 'past.notNow' : 'threats.readOnly')}</span>
        )
      }
    >
      {!past && <ThreatsNotice />}
      {known && blocks.length === 0 ? (
        <PanelMiddle title={t(past?.beforeHistory ? 'past.notKnown' : 'threats.noBlock')}>
          <span>{t(past?.beforeHistory ? 'past.before' : 'threats.noBlockWhat')}</span>
        </PanelMiddle>
      ) : (
        <Table label={t('threats.blocks')} columns={[...COLUMNS.map((column) => t(`threats.${column}`)), '']}>
          {blocks.map((block) => (
            <BlockRow key={block.key} block={block} onUnblock={executes && !past ? setAsked : null} />
          ))}
        </Table>
      )}
      <Suspense>{asked && <UnblockDialog block={asked} onClose={() => setAsked(null)} />}</Suspense>
    </Panel>
  )
}
