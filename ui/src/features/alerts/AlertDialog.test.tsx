import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Alert } from '../../api/types'
import { acknowledged, alert } from '../../app/gallery/fixtures'
import { RoutedStage, type Scene } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import { AlertDialog } from './AlertDialog'
import type { Verb } from './verbs'

const REHEARSED = {
  dry_run: true,
  accepted: true,
  problem: null,
  would_emit: [
    { type: 'alerts.AlertAcknowledged', aggregate: 'alert', payload: {} },
    { type: 'alerts.WriteBackRequested', aggregate: 'alert', payload: {} },
  ],
  impact: null,
  cost: null,
}
const REFUSED = {
  ...REHEARSED,
  accepted: false,
  would_emit: [],
  problem: { title: 'Moved on', status: 409, code: 'state-moved-on', detail: 'The alert was resolved' },
}

let sent: { path: string; body: unknown; key: string | null }[]

function answering(rehearsed: object, done: object = alert(1)) {
  server.use(
    http.post('*/api/v1/alerts/*', async ({ request }) => {
      const url = new URL(request.url)
      if (url.searchParams.has('dry_run')) return HttpResponse.json(rehearsed)
      const path = decodeURIComponent(url.pathname.slice('/api/v1/alerts/'.length))
      sent.push({ path, body: await request.json(), key: request.headers.get('Idempotency-Key') })
      return HttpResponse.json(done)
    }),
  )
}

const many = (total_succeeded: number, failed: object[] = []) => ({
  success: [],
  failed,
  total_requested: total_succeeded + failed.length,
  total_succeeded,
  total_failed: failed.length,
  dry_run: false,
  job_id: null,
})

function ask(verb: Verb, alerts: readonly Alert[], scene: Scene = {}) {
  const onClose = vi.fn()
  const onSaid = vi.fn()
  render(
    <RoutedStage scene={scene}>
      <AlertDialog verb={verb} alerts={alerts} onClose={onClose} onSaid={onSaid} />
    </RoutedStage>,
  )
  return { onClose, onSaid }
}

const verb = (name: string) => screen.getByRole('button', { name })
const user = userEvent.setup()

beforeEach(() => {
  sent = []
})

describe('the alert dialog', () => {
  it('wants_a_reason_and_says_what_would_happen', async () => {
    answering(REHEARSED)
    ask('ack', [alert(1)])
    expect(screen.getByText('write a reason first')).toBeVisible()
    expect(verb('Acknowledge')).toBeDisabled()
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveFocus())
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'fan is on its way')
    await waitFor(() => expect(verb('Acknowledge')).toBeEnabled())
    expect(screen.getByText('AlertAcknowledged')).toBeVisible()
    expect(screen.getByText(/is told, and read back/)).toBeVisible()
  })

  it('acknowledges_once_until_it_is_over', async () => {
    answering(REHEARSED)
    const { onSaid } = ask('ack', [alert(1)])
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'fan{Enter}')
    await waitFor(() => expect(verb('Acknowledge')).toBeEnabled())
    expect(sent).toEqual([])
    await user.click(verb('Acknowledge'))
    await waitFor(() => expect(onSaid).toHaveBeenCalledTimes(1))
    expect(sent).toEqual([
      {
        path: `${alert(1).id}/ack`,
        body: { note: 'fan', until: 'clear' },
        key: expect.stringMatching(/.{32,}/),
      },
    ])
  })

  it('acknowledges_until_a_time_that_lies_ahead', async () => {
    answering(REHEARSED)
    ask('ack', [alert(1)])
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'fan')
    await user.click(screen.getByRole('radio', { name: 'at' }))
    const end = screen.getByLabelText('Date and time of the end')
    expect(end).toHaveValue('2026-11-21T15:30')
    await user.clear(end)
    await user.type(end, '2026-11-21T09:00')
    expect(screen.getByText('must lie ahead')).toBeVisible()
    expect(verb('Acknowledge')).toBeDisabled()
    await user.clear(end)
    await user.type(end, '2026-11-22T09:00')
    await waitFor(() => expect(verb('Acknowledge')).toBeEnabled())
    await user.click(verb('Acknowledge'))
    await waitFor(() => expect(sent[0]?.body).toEqual({ note: 'fan', until: '2026-11-22T08:00:00.000Z' }))
  })

  it('says_why_the_server_would_refuse', async () => {
    answering(REFUSED)
    ask('resolve', [alert(1)])
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'fixed')
    expect(await screen.findByText('The alert was resolved')).toBeVisible()
    expect(verb('Resolve')).toBeDisabled()
  })

  it('takes_back_without_a_reason_with_the_focus_on_cancel', async () => {
    answering(REHEARSED)
    const { onSaid } = ask('unack', [acknowledged])
    await waitFor(() => expect(verb('Cancel')).toHaveFocus())
    expect(screen.getByText('“pen test until noon”')).toBeVisible()
    await waitFor(() => expect(verb('Take back')).toBeEnabled())
    await user.click(verb('Take back'))
    await waitFor(() => expect(onSaid).toHaveBeenCalled())
    expect(sent[0]).toMatchObject({ path: `${acknowledged.id}/unack`, body: { note: null } })
  })

  it('comments', async () => {
    answering(REHEARSED)
    ask('note', [alert(1)])
    await user.type(screen.getByRole('textbox', { name: 'Comment' }), 'ordered a fan')
    await waitFor(() => expect(verb('Comment')).toBeEnabled())
    await user.click(verb('Comment'))
    await waitFor(() => expect(sent[0]).toMatchObject({ body: { text: 'ordered a fan' } }))
  })

  it('deletes_for_good_and_says_so', async () => {
    answering(REHEARSED)
    const { onSaid } = ask('delete', [alert(1)])
    expect(screen.getByText(/cannot be undone/)).toBeVisible()
    expect(verb('Delete at source')).toBeDisabled()
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'a test of ours')
    await waitFor(() => expect(verb('Delete at source')).toBeEnabled())
    await user.click(verb('Delete at source'))
    await waitFor(() => expect(onSaid).toHaveBeenCalledTimes(1))
    expect(sent[0]).toMatchObject({ path: `${alert(1).id}/delete`, body: { note: 'a test of ours' } })
  })

  it('says_it_of_many_and_stays_to_name_those_that_were_refused', async () => {
    const refused = { id: alert(4).id, error: 'resolved by the source', code: 'state-moved-on' }
    answering(many(2), many(1, [refused]))
    const { onSaid } = ask('ack', [alert(1), alert(4, { title: 'Disk full' })])
    expect(screen.getByRole('heading', { name: 'Acknowledge 2 alerts?' })).toBeVisible()
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'power cut')
    await waitFor(() => expect(verb('Acknowledge')).toBeEnabled())
    expect(screen.getByText('2 of 2 accepted')).toBeVisible()
    await user.click(verb('Acknowledge'))
    expect(await screen.findByText('Disk full: resolved by the source')).toBeVisible()
    expect(screen.getByText('1 of 2 accepted')).toBeVisible()
    expect(verb('Acknowledge')).toBeDisabled()
    expect(verb('Close')).toBeEnabled()
    expect(onSaid).not.toHaveBeenCalled()
    expect(sent[0]).toMatchObject({
      path: 'bulk/ack',
      body: { ids: [alert(1).id, alert(4).id], note: 'power cut', until: 'clear' },
    })
  })

  it('sends_nothing_without_a_link', async () => {
    answering(REHEARSED)
    ask('unack', [acknowledged], { link: { kind: 'lost', since: 0, retryAt: 0, polling: false } })
    expect(screen.getByText(/Nothing is sent until it is back/)).toBeVisible()
    expect(verb('Take back')).toBeDisabled()
  })
})
