import { renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { acknowledged, alert, recovered } from '../../app/gallery/fixtures'
import { RoutedStage } from '../../app/gallery/stage'
import { useAlarms } from './useAlarms'

describe('what is marked in the graphs of links', () => {
  it('is_the_begin_of_what_is_critical_and_known_to_nobody', () => {
    const known = alert(4, { key: 'alert/a/4', state: 'acked' })
    const entities = [alert(1), known, acknowledged, recovered]
    const wrapper = ({ children }: { children: React.ReactNode }) => (
      <RoutedStage scene={{ entities }}>{children}</RoutedStage>
    )
    const { result } = renderHook(useAlarms, { wrapper })
    expect(result.current).toEqual([Date.parse('2026-11-21T13:26:25.000Z') / 1000])
  })
})
