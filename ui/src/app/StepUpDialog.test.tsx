import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import { api } from '../api/client'
import { RoutedStage } from './gallery/stage'
import { Overlays } from './Overlays'
import { server } from './test-server'

const dismiss = () =>
  api.POST('/api/v1/commands/{id}/dismiss', { params: { path: { id: 'c-1' } }, body: { note: 'seen' } })

it('offers_to_sign_in_again_and_to_come_back_when_the_server_asks_for_a_fresh_proof', async () => {
  server.use(http.post('*/dismiss', () => HttpResponse.json({ code: 'step-up-required' }, { status: 401 })))
  window.history.replaceState(null, '', '/admin/system?tab=parked')
  render(
    <RoutedStage>
      <Overlays shown={null} onShow={vi.fn()} onFold={vi.fn()} />
    </RoutedStage>,
  )
  expect(screen.queryByRole('dialog')).toBeNull()
  await dismiss()
  expect(await screen.findByRole('dialog')).toHaveAccessibleName('Prove again who you are')
  expect(screen.getByRole('link', { name: 'Sign in again' })).toHaveAttribute(
    'href',
    '/auth/login?max_age=0&return_url=%2Fadmin%2Fsystem%3Ftab%3Dparked',
  )
  await userEvent.setup().click(screen.getByRole('button', { name: 'Cancel' }))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  window.history.replaceState(null, '', '/')
})
