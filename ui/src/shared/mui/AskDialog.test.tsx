import { render, screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { answer, api } from '../../api/client'
import { HeldError, ProblemError } from '../../api/problem'
import { command } from '../../app/gallery/fixtures'
import { Stage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import { AskDialog } from './AskDialog'

const waits = command({ status: 'awaiting_approval' })
const refused = new ProblemError({ title: 'Somebody was faster', status: 409, code: 'version-conflict' })

const dialog = (error: Error | null, saysWhy = false) => (
  <MemoryRouter>
    <Stage>
      <AskDialog
        question="Turn it off?"
        where="PDU-1"
        facts={null}
        warning={null}
        verb="Turn it off"
        dangerous={false}
        ready
        error={error}
        saysWhy={saysWhy}
        onAct={() => {}}
        onClose={() => {}}
      />
    </Stage>
  </MemoryRouter>
)

const act = () => screen.queryByRole('button', { name: 'Turn it off' })

describe('a question about an act', () => {
  it('has_nothing_left_to_do_once_what_it_sent_waits_for_a_second_person', async () => {
    render(dialog(new HeldError(waits)))
    expect(await screen.findByText('It waits for a second person')).toBeVisible()
    expect(act()).toBeNull()
  })

  it('stays_open_to_an_answer_while_something_asked_elsewhere_waits', async () => {
    server.use(http.post('*/enable', () => HttpResponse.json(waits, { status: 202 })))
    const { rerender } = render(dialog(null))
    const elsewhere = api.POST('/api/v1/sources/{id}/enable', { params: { path: { id: 'pdu-1' } } })
    await expect(answer(elsewhere)).rejects.toEqual(new HeldError(waits))
    rerender(dialog(null))
    expect(screen.queryByText('It waits for a second person')).toBeNull()
    expect(act()).toBeEnabled()
  })

  it('says_why_it_was_refused_unless_it_is_said_by_what_it_shows', () => {
    const { rerender } = render(dialog(refused))
    expect(screen.getByRole('alert')).toHaveTextContent('Somebody was faster')
    rerender(dialog(refused, true))
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
