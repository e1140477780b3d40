import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { speak } from '../../app/i18n'
import { server } from '../../app/test-server'
import { admin, job, moderator, ONE, OTHER, over, problem, serveJobs, there, visit } from './jobs.fixture'

beforeEach(serveJobs)
afterEach(() => speak('en'))

const row = (name: RegExp) => screen.findByRole('row', { name })

describe('the list of jobs', () => {
  it('tells_what_they_do_and_how_far_they_are', async () => {
    visit(admin, '/admin/jobs')
    const one = await row(/Give 37 people the role developer/)
    for (const word of ['running', '24 of 37 dealt with', '2 failed', admin.username])
      expect(one).toHaveTextContent(word)
    const bar = within(one).getByRole('progressbar')
    expect(bar).toHaveAccessibleName('Progress: Give 37 people the role developer')
    expect(bar).toHaveValue(24)
    expect(screen.getByText('everybody’s in this organization')).toBeVisible()
  })

  it.each([
    [{ type: 'suspend' }, 'Suspend 37 people'],
    [{ type: 'delete', progress: { done: 0, failed: 0, total: 1 } }, 'Delete 1 person'],
    [{ parameters: { role: 'viewer', mode: 'REPLACE' } }, 'Make 37 people viewer and nothing else'],
    [{ type: 'set-tier', parameters: { tier: 'starter' } }, 'Set the tier of 37 people to starter'],
    [{ type: 'set-tier', parameters: {} }, 'End the exception in the tier of 37 people'],
    [{ type: 'another-kind' }, 'another-kind, 37 rows'],
    [{ type: 'suspend', undoes: OTHER }, 'Take back: Suspend 37 people'],
  ])('says_what_%o_is', async (part, title) => {
    there.jobs = [job(part)]
    visit(admin, '/admin/jobs')
    expect(await screen.findByRole('link', { name: title })).toHaveAttribute('href', `/admin/jobs/${ONE}`)
  })

  it.each([
    [{ status: 'queued' as const }, 'waiting to begin'],
    [{ paused: true }, 'paused'],
    [over(), 'done'],
    [over({ status: 'failed', error: 'Whoever started it may not do this any more' }), 'stopped'],
    [over({ status: 'cancelled' }), 'cancelled'],
  ])('says_how_%o_stands', async (part, word) => {
    there.jobs = [job(part)]
    visit(admin, '/admin/jobs')
    expect(await row(/Give 37/)).toHaveTextContent(word)
  })

  it('is_seen_by_views_and_read_back', async () => {
    there.jobs = [over(), over({ id: 'second' }), over({ id: OTHER, type: 'suspend' })]
    const { user: who } = visit(admin, '/admin/jobs')
    await who.click(await screen.findByRole('button', { name: 'Earlier' }))
    expect(await row(/Suspend 37/)).toBeVisible()
    await who.click(screen.getByRole('link', { name: 'Under way' }))
    expect(await screen.findByText('No jobs')).toBeVisible()
    expect(there.asked.at(-1)).toContain('status=queued%2Crunning')
  })

  it('moves_as_the_server_tells', async () => {
    const { tell } = visit(moderator, '/admin/jobs')
    await row(/Give 37/)
    tell(job({ progress: { done: 30, failed: 2, total: 37 }, position: 101 }))
    expect(await row(/Give 37/)).toHaveTextContent('30 of 37 dealt with')
    tell(job({ progress: { done: 1, failed: 0, total: 37 }, position: 99 }))
    expect(await row(/Give 37/)).toHaveTextContent('30 of 37 dealt with')
  })

  it.each([
    ['a job that began just now', () => job({ id: OTHER, type: 'suspend' })],
    ['that something was missed', () => ({ kind: 'resync' })],
  ])('asks_again_when_told_of_%s', async (_, message) => {
    const { tell } = visit(moderator, '/admin/jobs')
    await row(/Give 37/)
    there.jobs = [job({ id: OTHER, type: 'suspend' })]
    tell(message())
    expect(await row(/Suspend 37/)).toBeVisible()
  })

  it('is_walked_with_single_keys', async () => {
    const { router, user: who } = visit(admin, '/admin/jobs')
    await row(/Give 37/)
    await who.keyboard('j{Enter}')
    expect(router.state.location.pathname).toBe(`/admin/jobs/${ONE}`)
  })

  it('says_that_there_is_none', async () => {
    there.jobs = []
    visit(moderator, '/admin/jobs')
    expect(await screen.findByText('No jobs')).toBeVisible()
    expect(screen.getByText('your own')).toBeVisible()
  })

  it('says_why_it_cannot_be_shown_and_asks_again', async () => {
    server.use(http.get('*/api/v1/jobs', () => problem(503, 'x', 'No storage'), { once: true }))
    const { user: who } = visit(admin, '/admin/jobs')
    expect(await screen.findByText('No storage')).toBeVisible()
    await who.click(screen.getByRole('button', { name: 'Retry' }))
    expect(await row(/Give 37/)).toBeVisible()
  })

  it('keeps_what_it_knew_and_says_that_it_is_old', async () => {
    const { tell } = visit(moderator, '/admin/jobs')
    await row(/Give 37/)
    server.use(http.get('*/api/v1/jobs', () => HttpResponse.error()))
    tell({ kind: 'resync' })
    expect(await screen.findByText(/^as of/)).toBeVisible()
    expect(await row(/Give 37/)).toBeVisible()
  })

  it('speaks_german', async () => {
    await speak('de')
    visit(admin, '/admin/jobs')
    const one = await row(/37 Personen die Rolle developer geben/)
    await waitFor(() => expect(one).toHaveTextContent('24 von 37 bearbeitet'))
    expect(one).toHaveTextContent('2 gescheitert')
  })
})
