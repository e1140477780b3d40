import { lazy, Suspense, useState } from 'react'
import type { Pdu } from '../../api/types'
import { useCan } from '../../shared/session'
import styles from './OutletGrid.module.css'
import { OutletTile } from './OutletTile'

const OutletDialog = lazy(async () => ({ default: (await import('./OutletDialog')).OutletDialog }))

interface Props {
  keys: readonly string[]
  pdu: Pdu
}

/** Every outlet as a tile; pressing one asks before anything is done. */
export function OutletGrid({ keys, pdu }: Props) {
  const can = useCan()
  const [asked, setAsked] = useState<string | null>(null)
  const controllable = pdu.capabilities.includes('switch') && can('power:execute')
  return (
    <>
      <div className={styles.outlets}>
        {keys.map((key) => (
          <OutletTile
            key={key}
            outletKey={key}
            pdu={pdu}
            selected={key === asked}
            onAsk={controllable ? setAsked : null}
          />
        ))}
      </div>
      <Suspense>
        {asked && <OutletDialog outletKey={asked} pdu={pdu} onClose={() => setAsked(null)} />}
      </Suspense>
    </>
  )
}
