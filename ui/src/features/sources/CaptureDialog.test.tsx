import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { RoutedStage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import { CaptureDialog } from './CaptureDialog'
import { save } from './save'

vi.mock('./save', () => ({ save: vi.fn() }))

let asked: unknown[]

function show() {
  render(
    <RoutedStage scene={{}}>
      <CaptureDialog source={{ id: 'pdu-1', name: 'PDU' } as never} onClose={vi.fn()} />
    </RoutedStage>,
  )
}

describe('CaptureDialog', () => {
  beforeEach(() => {
    asked = []
    vi.mocked(save).mockClear()
  })

  it('replaces_names_unless_it_is_told_otherwise_and_saves_the_file', async () => {
    server.use(
      http.post('*/api/v1/sources/pdu-1/capture', async ({ request }) => {
        asked.push(await request.json())
        return new HttpResponse('PK', { headers: { 'Content-Type': 'application/zip' } })
      }),
    )
    show()
    await userEvent.click(screen.getByRole('button', { name: 'Capture and save' }))
    await screen.findByText('The capture was saved.')
    expect(vi.mocked(save)).toHaveBeenCalledWith(expect.anything(), 'capture-pdu-1.zip')
    await userEvent.click(screen.getByRole('checkbox'))
    expect(screen.getByText(/stay as they are/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Capture and save' }))
    await waitFor(() => expect(asked).toEqual([{ substituted: true }, { substituted: false }]))
  })

  it('says_why_there_is_none', async () => {
    server.use(
      http.post('*/api/v1/sources/pdu-1/capture', () =>
        HttpResponse.json(
          { title: 'In use', status: 409, code: 'in-use', detail: 'A capture is being taken already' },
          { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    )
    show()
    await userEvent.click(screen.getByRole('button', { name: 'Capture and save' }))
    expect(await screen.findByText(/being taken already/)).toBeVisible()
    expect(vi.mocked(save)).not.toHaveBeenCalled()
  })
})
