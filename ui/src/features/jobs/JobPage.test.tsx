import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { server } from '../../app/test-server'
import { admin, job, moderator, ONE, OTHER, over, problem, serveJobs, there, visit } from './jobs.fixture'

beforeEach(serveJobs)

const rows = async () =>
  within(await screen.findByRole('region', { name: 'Table: Rows' }))
    .getAllByRole('row')
    .slice(1)
const page = () => screen.findByRole('heading', { level: 1, name: 'Give 37 people the role developer' })

describe('one job', () => {
  it('tells_what_became_of_each_row', async () => {
    visit(admin, `/admin/jobs/${ONE}`)
    const [ana, kim, nameless] = await rows()
    expect(ana).toHaveTextContent('1doneana@example.com')
    expect(kim).toHaveTextContent('2failedkim "k" <kim@example.com>Stronger, than your own role-too-strong')
    expect(nameless).toHaveTextContent('3was so beforeu-3')
    expect(screen.getByRole('link', { name: 'ana@example.com' })).toHaveAttribute('href', '/admin/users/u-1')
  })

  it('shows_what_failed_where_the_address_says_so', async () => {
    const { router, user: who } = visit(admin, `/admin/jobs/${ONE}?rows=failed`)
    expect(await rows()).toHaveLength(1)
    const choice = screen.getByRole('group', { name: 'Which rows' })
    expect(within(choice).getByRole('button', { name: 'failed 1' })).toHaveAttribute('aria-pressed', 'true')
    await who.click(within(choice).getByRole('button', { name: 'All 4' }))
    expect(await rows()).toHaveLength(4)
    expect(router.state.location.search).toBe('')
  })

  it('turns_pages_where_there_are_many_rows', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `${index + 1},u-${index + 1},,done,,`)
    there.report = `row,target,email,result,code,error\n${lines.join('\n')}`
    const { user: who } = visit(admin, `/admin/jobs/${ONE}`)
    expect(await rows()).toHaveLength(50)
    await who.click(screen.getByRole('button', { name: 'Further' }))
    expect(await rows()).toHaveLength(10)
  })

  it('tells_what_was_left_out_of_a_row', async () => {
    there.report = 'row,target,email,result,code,error,warning\n1,u-1,,done,,,The column shoe was left out'
    visit(admin, `/admin/jobs/${ONE}`)
    const [ana] = await rows()
    expect(ana).toHaveTextContent('The column shoe was left out')
  })

  it('says_that_rows_of_long_ago_are_not_kept', async () => {
    there.jobs = [over({ result_url: null, undoable: false, parameters: { role: 'developer' } })]
    visit(admin, `/admin/jobs/${ONE}`)
    expect(await screen.findByText('What became of the rows is not kept any more')).toBeVisible()
  })

  it('leaves_more_rows_than_anybody_reads_to_the_report', async () => {
    there.jobs = [job({ progress: { done: 0, failed: 0, total: 20_001 }, parameters: { role: 'viewer' } })]
    visit(admin, `/admin/jobs/${ONE}`)
    expect(await screen.findByText('The report has them all.')).toBeVisible()
    const file = screen.getByRole('link', { name: 'Report CSV' })
    expect(file).toHaveAttribute('href', `/api/v1/jobs/${ONE}/report`)
  })

  it('is_paused_and_resumed_by_the_same_button', async () => {
    const { user: who } = visit(moderator, `/admin/jobs/${ONE}`)
    const pause = await screen.findByRole('button', { name: 'Pause' })
    await who.click(pause)
    await who.click(await screen.findByRole('button', { name: 'Resume' }))
    expect(await screen.findByRole('button', { name: 'Pause' })).toHaveFocus()
    expect(there.sent).toEqual([`pause ${ONE}`, `resume ${ONE}`])
  })

  it('says_why_it_cannot_be_paused', async () => {
    const { user: who } = visit(moderator, `/admin/jobs/${ONE}`)
    const pause = await screen.findByRole('button', { name: 'Pause' })
    server.use(http.post('*/api/v1/jobs/:id/pause', () => problem(409, 'state-moved-on', 'It is over')))
    await who.click(pause)
    expect(await screen.findByText('It is over')).toBeVisible()
  })

  it('is_cancelled_after_a_question', async () => {
    const { user: who } = visit(moderator, `/admin/jobs/${ONE}`)
    await who.click(await screen.findByRole('button', { name: 'Cancel job…' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Cancel this job?' }))
    expect(dialog.getByText('13 would be left as they are')).toBeVisible()
    const verb = dialog.getByRole('button', { name: 'Cancel the job' })
    await waitFor(() => expect(verb).toBeEnabled())
    await who.click(verb)
    expect(await screen.findByText('cancelled')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Cancel job…' })).toBeNull()
  })

  it('is_taken_back_by_another_job', async () => {
    there.jobs = [over()]
    const { router, user: who } = visit(moderator, `/admin/jobs/${ONE}`)
    await who.click(await screen.findByRole('button', { name: 'Take back…' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Take back what this job did?' }))
    expect(dialog.getByText('35 to be put back')).toBeVisible()
    const verb = dialog.getByRole('button', { name: 'Take it back' })
    await waitFor(() => expect(verb).toBeEnabled())
    await who.click(verb)
    await waitFor(() => expect(router.state.location.pathname).toBe(`/admin/jobs/${OTHER}`))
    const undone = await screen.findByRole('link', { name: 'Give 37 people the role developer' })
    expect(undone).toHaveAttribute('href', `/admin/jobs/${ONE}`)
  })

  it('is_not_taken_back_where_the_server_would_refuse', async () => {
    there.jobs = [over()]
    there.refusal = { title: 'It was taken back already', status: 409, code: 'state-moved-on' }
    const { user: who } = visit(moderator, `/admin/jobs/${ONE}`)
    await who.click(await screen.findByRole('button', { name: 'Take back…' }))
    expect(await screen.findByText('It was taken back already')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Take it back' })).toBeDisabled()
  })

  it('offers_nothing_of_what_somebody_may_not', async () => {
    there.jobs = [over({ type: 'delete', created_by: { type: 'user', id: 'u-9', name: 'eve' } })]
    visit(moderator, `/admin/jobs/${ONE}`)
    expect(await screen.findByRole('link', { name: 'Report CSV' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Take back…' })).toBeNull()
  })

  it('says_why_it_stopped', async () => {
    const error = 'Whoever started it may not do this any more'
    there.jobs = [over({ status: 'failed', error })]
    visit(admin, `/admin/jobs/${ONE}`)
    expect(await screen.findByText(error)).toBeVisible()
  })

  it('moves_as_the_server_tells_and_says_when_it_is_over', async () => {
    const { tell } = visit(moderator, `/admin/jobs/${ONE}`)
    await page()
    expect(screen.getByRole('status')).toHaveTextContent('running')
    there.jobs = [over()]
    tell(over())
    expect(await screen.findByText('37 of 37 dealt with')).toBeVisible()
    expect(screen.getByRole('status')).toHaveTextContent('done')
    expect(await screen.findByRole('button', { name: 'Take back…' })).toBeVisible()
  })

  it('is_missing_where_there_is_none', async () => {
    there.jobs = []
    visit(admin, `/admin/jobs/${ONE}`)
    expect(await screen.findByText('There is no such job')).toBeVisible()
  })
})
