import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Hidden } from '../../shared/Hidden'
import { resourceWord } from '../../shared/spoken'
import { Table } from '../../shared/Table'
import styles from './roles.module.css'
import { useHoldable, useHoldsEverywhere, useResources } from './useRoles'
import { ACTIONS, type Granted, holds } from './words'

/** How far the arrow keys go in the table. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

interface Props {
  name: string
  /** As it is on the server. */
  before: Granted
  granted: Granted
  /** Nothing where it is only to be read. */
  onToggle: ((resource: string, action: string) => void) | null
}

/** Resources by actions; arrow keys go from box to box. What one does not hold oneself cannot be given. */
export function MatrixTable({ name, before, granted, onToggle }: Props) {
  const { t } = useTranslation()
  const gives = useHoldsEverywhere()
  const holdable = useHoldable()
  const body = useRef<HTMLDivElement>(null)
  const resources = useResources().data ?? Object.keys(before)
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    const at = (event.target as HTMLElement).dataset.cell?.split(' ').map(Number)
    if (!step || !at) return
    event.preventDefault()
    let [row, column] = [at[0] ?? 0, at[1] ?? 0]
    // What no role can hold has no box; it is stepped over.
    for (let left = resources.length; left > 0; left--) {
      row += step[0]
      column += step[1]
      const next = body.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)
      if (next) return next.focus()
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the boxes inside have the focus, this only hears their keys
    <div ref={body} onKeyDown={move}>
      <Table
        label={t('roles.mayWhat', { name })}
        columns={[t('users.resource'), ...ACTIONS.map((action) => t(`users.action.${action}`))]}
      >
        {resources.map((resource, row) => (
          <tr key={resource}>
            <th scope="row" title={resource}>
              {resourceWord(resource)}
            </th>
            {ACTIONS.map((action, column) => {
              const is = holds(granted, resource, action)
              const moved = is !== holds(before, resource, action)
              const label = `${resource}:${action}`
              return (
                <td key={action} className={styles.cell} data-moved={moved || undefined}>
                  {onToggle && holdable(label) ? (
                    <input
                      type="checkbox"
                      aria-label={label}
                      aria-disabled={!gives(label) || undefined}
                      title={gives(label) ? undefined : t('roles.notHeld')}
                      data-cell={`${row} ${column}`}
                      checked={is}
                      onChange={() => gives(label) && onToggle(resource, action)}
                    />
                  ) : (
                    <span title={onToggle ? t('roles.never') : undefined}>
                      <span aria-hidden="true" className={is ? undefined : styles.quiet}>
                        {is ? '●' : '–'}
                      </span>
                      <Hidden>{t(is ? 'roles.may' : onToggle ? 'roles.never' : 'roles.mayNot')}</Hidden>
                    </span>
                  )}
                  {moved && <Hidden>{t(is ? 'roles.gains' : 'roles.losesIt')}</Hidden>}
                </td>
              )
            })}
          </tr>
        ))}
      </Table>
    </div>
  )
}
