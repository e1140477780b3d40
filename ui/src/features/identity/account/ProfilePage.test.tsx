import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { RoutedStage } from '../../../app/gallery/stage'
import { server } from '../../../app/test-server'
import { ProfilePage } from './ProfilePage'

let profile: Record<string, unknown>
let sent: { ifMatch: string | null; body: unknown }[]
let status: string

const JOB = '7d0c9f3e-52f1-4f0e-8f57-8a3d6d5e0001'

beforeEach(() => {
  sent = []
  status = 'queued'
  profile = {
    id: 'u-ana',
    username: 'ana',
    email: 'ana@example.com',
    emailVerified: true,
    firstName: 'Ana',
    lastName: null,
    created_at: '2026-11-01T08:00:00Z',
    version: 3,
  }
  server.use(
    http.get('*/api/v1/account/profile', () => HttpResponse.json(profile)),
    http.put('*/api/v1/account/profile', async ({ request }) => {
      const body = (await request.json()) as object
      sent.push({ ifMatch: request.headers.get('If-Match'), body })
      profile = { ...profile, ...body, version: 4 }
      return HttpResponse.json(profile)
    }),
    http.post('*/api/v1/account/export', () => HttpResponse.json({ id: JOB, status }, { status: 202 })),
    http.get(`*/api/v1/jobs/${JOB}`, () => HttpResponse.json({ id: JOB, status })),
  )
})

function visit() {
  render(
    <RoutedStage>
      <ProfilePage />
    </RoutedStage>,
  )
  return userEvent.setup()
}

describe('the own profile', () => {
  it('sends_the_names_with_the_version_they_were_read_in', async () => {
    const who = visit()
    const last = await screen.findByRole('textbox', { name: 'Last name' })
    const save = screen.getByRole('button', { name: 'Save' })
    expect(save).toBeDisabled()
    expect(screen.getByText(/ana@example.com. An administrator/)).toBeVisible()
    await who.type(last, 'Ruiz')
    await who.click(save)
    await waitFor(() =>
      expect(sent).toEqual([{ ifMatch: '"3"', body: { firstName: 'Ana', lastName: 'Ruiz' } }]),
    )
    expect(await screen.findByRole('textbox', { name: 'Last name' })).toHaveValue('Ruiz')
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled()
  })

  it('offers_to_look_again_when_somebody_else_was_faster', async () => {
    server.use(
      http.put('*/api/v1/account/profile', () =>
        HttpResponse.json(
          { title: 'Changed meanwhile', status: 412, code: 'version-conflict', errors: [] },
          { status: 412 },
        ),
      ),
    )
    const who = visit()
    await who.type(await screen.findByRole('textbox', { name: 'First name' }), 'a')
    await who.click(screen.getByRole('button', { name: 'Save' }))
    profile = { ...profile, firstName: 'Hanna', version: 9 }
    await who.click(await screen.findByRole('button', { name: 'Reload' }))
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'First name' })).toHaveValue('Hanna'))
  })
})

describe('a copy of what is kept of oneself', () => {
  it('is_made_ready_by_a_job_and_then_taken', async () => {
    const who = visit()
    await who.click(await screen.findByRole('button', { name: 'Download my data…' }))
    expect(await screen.findByText('It is being made ready.')).toBeVisible()
    status = 'done'
    const link = await screen.findByRole('link', { name: 'Save the file' })
    expect(link).toHaveAttribute('href', `/api/v1/account/export/${JOB}`)
  })

  it('can_be_asked_for_again_when_it_failed', async () => {
    status = 'failed'
    const who = visit()
    await who.click(await screen.findByRole('button', { name: 'Download my data…' }))
    expect(await screen.findByText(/not made ready/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Download my data…' })).toBeEnabled()
  })
})
