import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AskDialog } from '../../shared/mui/AskDialog'
import { ConfirmRow, Fact, ReasonRow, VerbRow } from '../../shared/mui/AskRows'
import { Choice } from '../../shared/mui/Choice'
import { decimal } from '../../shared/quantities'
import { roleWhat } from '../../shared/spoken'
import { BulkRehearsal } from './BulkRehearsal'
import { TierChoice } from './TierChoice'
import { type BulkAct, type BulkWish, useBulk, useBulkRehearsal } from './useBulk'
import type { Chosen } from './useChosen'
import styles from './users.module.css'
import { useAssignable } from './useUsers'

interface Props {
  act: BulkAct
  chosen: Chosen
  /** The filter in words, for all that match. */
  filter: string
  onStarted: (job: string) => void
  onClose: () => void
}

const MODES = ['add', 'replace'] as const
/** Back to what the subscription gives. */
const NO_TIER = 'none'

/**
 * Asks before something is done with many: whom, what would become of each, why. Whoever deletes types how many.
 */
export function BulkDialog({ act, chosen, filter, onStarted, onClose }: Props) {
  const { t } = useTranslation()
  const [word, setWord] = useState('')
  const [mode, setMode] = useState<(typeof MODES)[number]>('add')
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState('')
  const wish = wishOf(act, word, mode)
  const dryRun = useBulkRehearsal(wish, chosen.target)
  const bulk = useBulk(onStarted)
  const count = dryRun.data?.total_succeeded ?? chosen.count
  const many = { count, n: decimal(count, 0) }
  const verb =
    act === 'assign-roles' && word
      ? t('users.bulk.give', { ...many, role: word })
      : t(`users.bulk.verb.${act}`, many)
  const reasoned = act === 'suspend' || act === 'delete'
  const complete = (!reasoned || reason.trim() !== '') && (act !== 'delete' || typed === `${count}`)
  const target = chosen.target
  return (
    <AskDialog
      question={t('users.question', { verb })}
      where={chosen.all ? filter || t('users.bulk.everybody') : ''}
      choice={<Wanted act={act} value={word} onChange={setWord} />}
      facts={
        <>
          <Whom chosen={chosen} />
          <Fact label={t('users.what')}>{t(`users.bulk.effect.${act}`)}</Fact>
          {act === 'assign-roles' && (
            <VerbRow
              verbs={MODES}
              chosen={mode}
              nameOf={(one) => t(`users.bulk.mode.${one}`)}
              onChoose={setMode}
            />
          )}
          <ReasonRow value={reason} needed={reasoned} first={reasoned} onChange={setReason} />
          {act === 'delete' && <ConfirmRow name={`${count}`} value={typed} joined onChange={setTyped} />}
        </>
      }
      warning={null}
      verb={verb}
      dangerous={act === 'delete'}
      written={act !== 'activate'}
      ready={wish !== null && complete && (dryRun.data?.total_succeeded ?? 0) > 0 && !bulk.isPending}
      error={bulk.error}
      saysWhy
      onAct={() => wish && bulk.mutate({ wish, target, reason: reason.trim() })}
      onClose={onClose}
    >
      <BulkRehearsal dryRun={dryRun} error={bulk.error} names={chosen.names} />
    </AskDialog>
  )
}

function wishOf(act: BulkAct, word: string, mode: 'add' | 'replace'): BulkWish | null {
  switch (act) {
    case 'assign-roles':
      return word ? { act, role: word, mode } : null
    case 'set-tier':
      return word ? { act, tier: word === NO_TIER ? null : word } : null
    default:
      return { act }
  }
}

const NAMED = 3

/** Some of them by name, and how many they are. */
function Whom({ chosen }: { chosen: Chosen }) {
  const { t } = useTranslation()
  const { count, all, names } = chosen
  const some = [...names.values()].slice(0, NAMED)
  const more = count - some.length
  return (
    <Fact label={t('users.bulk.whom')}>
      {all
        ? t('users.bulk.allChosen', { count, n: decimal(count, 0) })
        : more > 0
          ? t('users.bulk.andMore', { names: some.join(', '), count: more, n: decimal(more, 0) })
          : some.join(', ')}
    </Fact>
  )
}

interface WantedProps {
  act: BulkAct
  value: string
  onChange: (word: string) => void
}

/** Which role or tier it is about; the other acts have nothing to choose. */
function Wanted({ act, value, onChange }: WantedProps) {
  const { t } = useTranslation()
  switch (act) {
    case 'assign-roles':
      return <RoleField value={value} onChange={onChange} />
    case 'set-tier':
      return (
        <div className={styles.fields}>
          <TierChoice
            value={value}
            none={t('users.bulk.chooseTier')}
            back={NO_TIER}
            locked={false}
            onChange={onChange}
          />
        </div>
      )
    case 'suspend':
    case 'activate':
    case 'delete':
      return null
  }
}

function RoleField({ value, onChange }: Omit<WantedProps, 'act'>) {
  const { t } = useTranslation()
  const assignable = useAssignable().data ?? []
  const role = assignable.find(({ name }) => name === value)
  return (
    <div className={styles.fields}>
      <Choice
        label={t('users.roleColumn.role')}
        value={value}
        first
        help={role ? roleWhat(role) : t('users.assignHelp')}
        options={assignable.map(({ name }) => ({ value: name, label: name }))}
        onChange={onChange}
      />
    </div>
  )
}
