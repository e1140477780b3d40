import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Frame } from '../live/frames'
import { liveOf, RoutedStage } from './gallery/stage'
import { SessionNotice } from './SessionNotice'
import { server } from './test-server'

function show() {
  const ears = new Set<(frame: Frame) => void>()
  const live = liveOf({})
  const listen = (destination: string, ear: (frame: Frame) => void) => {
    expect(destination).toBe('/user/queue/session')
    ears.add(ear)
    return () => ears.delete(ear)
  }
  render(
    <RoutedStage live={{ ...live, link: { ...live.link, listen } }}>
      <SessionNotice />
    </RoutedStage>,
  )
  return (event: string) =>
    act(() => {
      for (const ear of ears) ear({ event } as unknown as Frame)
    })
}

describe('what is told of the session', () => {
  it('says_that_roles_changed_until_it_is_closed', async () => {
    server.use(http.get('*/api/v1/auth/me', () => HttpResponse.json({})))
    const push = show()
    expect(screen.queryByRole('status')).toBeNull()
    push('role-changed')
    expect(screen.getByRole('status')).toHaveTextContent('Your roles or permissions changed')
    await userEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('status')).toBeNull()
  })

  it('offers_to_sign_in_again_before_the_session_ends', () => {
    const push = show()
    push('expiring')
    expect(screen.getByRole('status')).toHaveTextContent('less than five minutes')
    expect(screen.getByRole('button', { name: 'Sign in again' })).toBeVisible()
  })

  it('leaves_the_end_of_it_to_what_follows', () => {
    const push = show()
    push('revoked')
    expect(screen.queryByRole('status')).toBeNull()
  })
})
