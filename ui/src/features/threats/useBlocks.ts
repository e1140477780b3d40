import { useMemo } from 'react'
import type { Block, Source } from '../../api/types'
import { useAllHeld } from '../../live/hooks'
import { stateOfBlock, type TargetState } from './words'

const ORDER: readonly TargetState[] = ['failed', 'pending', 'active', 'removed']

/** The addresses kept out: first where a firewall failed, then the newest. */
export function useBlocks(): readonly Block[] {
  const held = useAllHeld('block/')
  return useMemo(
    () =>
      held
        .map(({ value }) => value as Block)
        .sort(
          (one, other) =>
            ORDER.indexOf(stateOfBlock(one)) - ORDER.indexOf(stateOfBlock(other)) ||
            Date.parse(other.since) - Date.parse(one.since),
        ),
    [held],
  )
}

/** The sources that can keep an address out. */
export function useFirewalls(): readonly Source[] {
  const held = useAllHeld('source/')
  return useMemo(
    () =>
      held
        .map(({ value }) => value as Source)
        .filter(({ capabilities, enabled }) => enabled && capabilities.includes('block-address')),
    [held],
  )
}
