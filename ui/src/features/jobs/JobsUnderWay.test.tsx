import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { server } from '../../app/test-server'
import { JobsUnderWay } from './JobsUnderWay'
import { admin, job, ONE, OTHER, over, serveJobs, there, visit } from './jobs.fixture'

const onOver = vi.fn()

beforeEach(() => {
  serveJobs()
  onOver.mockReset()
})

const beside = (path: string) => visit(admin, path, <JobsUnderWay types="assign-roles" onOver={onOver} />)
const panel = (name = 'Give 37 people the role developer') => screen.findByRole('link', { name })

describe('jobs beside what they change', () => {
  it('are_there_after_a_reload_as_long_as_they_run', async () => {
    const { tell } = beside('/admin/users')
    expect(await panel()).toHaveAttribute('href', `/admin/jobs/${ONE}`)
    expect(there.asked[0]).toContain('type=assign-roles')
    expect(screen.getByText('24 of 37 dealt with')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Show what failed' })).toHaveAttribute(
      'href',
      `/admin/jobs/${ONE}?rows=failed`,
    )
    there.jobs = [over()]
    tell(over())
    await waitFor(() => expect(onOver).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: ONE })))
    expect(screen.queryByText('37 of 37 dealt with')).toBeNull()
  })

  it('stay_where_the_address_names_them_until_they_are_closed', async () => {
    there.jobs = [over()]
    const { router, user: who } = beside(`/admin/users?q=kim&job=${ONE}`)
    expect(await panel()).toBeVisible()
    expect(onOver).toHaveBeenCalledOnce()
    await who.click(screen.getByRole('button', { name: 'Close' }))
    expect(router.state.location.search).toBe('?q=kim')
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
  })

  it('are_over_where_that_was_told_before_the_first_answer_came', async () => {
    let answer = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    server.use(
      http.get(
        '*/api/v1/jobs/:id',
        async () => {
          await answered
          return HttpResponse.json(job())
        },
        { once: true },
      ),
    )
    there.jobs = [over()]
    const { tell } = beside(`/admin/users?job=${ONE}`)
    await waitFor(() => expect(there.asked).toHaveLength(1))
    tell(over())
    await waitFor(() => expect(there.asked).toHaveLength(2))
    answer()
    await waitFor(() => expect(onOver).toHaveBeenCalledOnce())
    expect(screen.getByText('37 of 37 dealt with')).toBeVisible()
  })

  it('are_followed_by_the_one_that_takes_them_back', async () => {
    there.jobs = [over()]
    const { router, user: who } = beside(`/admin/users?job=${ONE}`)
    await who.click(await screen.findByRole('button', { name: 'Take back…' }))
    const verb = await screen.findByRole('button', { name: 'Take it back' })
    await waitFor(() => expect(verb).toBeEnabled())
    await who.click(verb)
    expect(await panel('Take back: Give 37 people the role developer')).toBeVisible()
    expect(router.state.location.search).toBe(`?job=${OTHER}`)
  })

  it('are_not_shown_where_another_started_them', async () => {
    const eve = { type: 'user', id: 'u-9', name: 'eve' }
    there.jobs = [job({ id: OTHER, parameters: { role: 'viewer' }, created_by: eve }), job()]
    beside('/admin/users')
    expect(await panel()).toBeVisible()
    expect(screen.getAllByRole('progressbar')).toHaveLength(1)
  })
})
