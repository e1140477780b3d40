import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Block } from '../../api/types'
import { useMayAct } from '../../live/hooks'
import { historyOf } from '../../live/naming'
import { Button, ButtonLink } from '../../shared/Button'
import { Hidden } from '../../shared/Hidden'
import { useCan } from '../../shared/session'
import { fullInstant, shortInstant } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'
import styles from './BlockRow.module.css'
import { Ends } from './Ends'
import { TargetStates } from './TargetStates'
import { stateOfBlock } from './words'

interface Props {
  block: Block
  /** `null` when this viewer may not, or in the past. */
  onUnblock: ((block: Block) => void) | null
}

/** One address kept out. While it is pending nothing else is asked of it. */
export function BlockRow({ block, onUnblock }: Props) {
  const { t } = useTranslation()
  const can = useCan()
  const may = useMayAct()
  const { keep } = useInstant()
  const state = stateOfBlock(block)
  const search = new URLSearchParams({ src_ip: block.ip })
  return (
    <tr data-state={state} className={styles.row}>
      <td>
        {block.ip.includes('/') ? (
          <b>{block.ip}</b>
        ) : (
          <Link to={keep(`/ops/security?${search}`)} title={t('threats.itsEvents')}>
            <b>{block.ip}</b>
          </Link>
        )}
      </td>
      <td>
        <TargetStates targets={block.targets} />
      </td>
      <td className={styles.why} title={block.reason ?? undefined}>
        {block.reason ?? '–'}
      </td>
      <td className={styles.quiet}>{block.by ?? t('threats.notFromHere')}</td>
      <td className={styles.quiet} title={fullInstant(block.since)}>
        {shortInstant(block.since)}
      </td>
      <td>{state === 'removed' ? t('threats.ended') : <Ends expiresAt={block.expiresAt} />}</td>
      <td className={styles.acts}>
        {can('audit:read') && (
          <ButtonLink to={historyOf(block.key)} weight="bare">
            {t('action.history')} <Hidden>{block.ip}</Hidden>
          </ButtonLink>
        )}
        {onUnblock && state !== 'removed' && (
          <Button disabled={!may.ok || state === 'pending'} onClick={() => onUnblock(block)}>
            {t('threats.unblock')} <Hidden>{block.ip}</Hidden>
          </Button>
        )}
      </td>
    </tr>
  )
}
