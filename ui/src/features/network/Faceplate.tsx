import { type KeyboardEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Switch } from '../../api/types'
import styles from './Faceplate.module.css'
import { facesOf, groupsOf } from './faces'
import { PortCell } from './PortCell'

interface Props {
  device: Switch
  /** Of its physical ports, in their order. */
  keys: readonly string[]
}

/** The physical ports as they sit on the device. Tab reaches it once, the arrows move along its ports. */
export function Faceplate({ device, keys }: Props) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string | null>(null)
  const reached = chosen !== null && keys.includes(chosen) ? chosen : keys[0]
  const groups = useMemo(() => {
    const faces = facesOf(keys.map((key) => key.slice(key.lastIndexOf('/') + 1)))
    return groupsOf(keys.map((key, index) => ({ key, face: faces[index] ?? '' })))
  }, [keys])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div
      role="group"
      className={styles.ports}
      aria-label={t('network.faceplate', { name: device.name })}
      onKeyDown={move}
    >
      {groups.map((group) => (
        <span key={group[0]?.key}>
          {group.map(({ key, face }) => (
            <PortCell
              key={key}
              portKey={key}
              device={device}
              face={face}
              reached={key === reached}
              onFocus={() => setChosen(key)}
            />
          ))}
        </span>
      ))}
    </div>
  )
}

/** Where an arrow leads from one port: along the row, or to the same place in the next one. */
function move(event: KeyboardEvent<HTMLElement>) {
  const ports = [...event.currentTarget.querySelectorAll('a')]
  const here = ports.indexOf(event.target as HTMLAnchorElement)
  if (here < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const row = ports.filter(({ offsetTop }) => offsetTop === ports[0]?.offsetTop).length
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -row,
    ArrowDown: row,
    Home: -here,
    End: ports.length - 1 - here,
  }
  const step = steps[event.key]
  const next = step === undefined ? undefined : ports[here + step]
  if (step === undefined) return
  event.preventDefault()
  event.stopPropagation()
  next?.focus()
}
