import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { command } from '../app/gallery/fixtures'
import { server } from '../app/test-server'
import { answer, api, commandOf, onHeld, onServerVersion, onSessionEnd, onStepUp } from './client'
import { HeldError, ProblemError } from './problem'

const PROBLEM = { title: 'Forbidden', status: 403, code: 'forbidden', detail: 'needs sources:write' }

function post() {
  return answer(api.POST('/api/v1/sources/{id}/enable', { params: { path: { id: 'pdu-1' } } }))
}

beforeEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: the client reads it from here
  document.cookie = 'csrf_token=t0ken'
})

describe('the client', () => {
  it('sends_the_csrf_token_and_a_key_with_every_write', async () => {
    let headers = new Headers()
    server.use(
      http.post('*/enable', ({ request }) => {
        headers = request.headers
        return HttpResponse.json({})
      }),
    )
    await post()
    expect(headers.get('X-CSRF-Token')).toBe('t0ken')
    expect(headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('throws_the_refusal_in_the_words_of_the_server', async () => {
    server.use(http.post('*/enable', () => HttpResponse.json(PROBLEM, { status: 403 })))
    await expect(post()).rejects.toEqual(new ProblemError(PROBLEM))
  })

  it('tells_of_what_waits_for_a_second_person_whatever_was_asked_for', async () => {
    const waits = command({ status: 'awaiting_approval' })
    const heard = vi.fn()
    const leave = onHeld(heard)
    server.use(http.post('*/enable', () => HttpResponse.json(waits, { status: 202 })))
    await expect(post()).rejects.toEqual(new HeldError(waits))
    expect(heard).toHaveBeenCalledExactlyOnceWith(waits)
    leave()
  })

  it('takes_a_command_that_is_on_its_way_for_what_was_asked_for', async () => {
    const sent = command({ status: 'accepted' })
    server.use(http.post('*/enable', () => HttpResponse.json(sent, { status: 202 })))
    await expect(post()).resolves.toEqual(sent)
  })

  it('reads_a_command_that_still_waits_where_it_was_decided_about', async () => {
    const waits = command({ status: 'awaiting_approval' })
    server.use(http.post('*/enable', () => HttpResponse.json(waits, { status: 202 })))
    const decided = api.POST('/api/v1/sources/{id}/enable', { params: { path: { id: 'pdu-1' } } })
    await expect(commandOf(decided)).resolves.toEqual(waits)
  })

  it('makes_a_problem_of_an_answer_that_is_none', async () => {
    server.use(
      http.post('*/enable', () => new HttpResponse('gateway', { status: 502, statusText: 'Bad Gateway' })),
    )
    await expect(post()).rejects.toMatchObject({ problem: { status: 502, code: 'http-502' } })
  })

  it('tells_when_the_session_is_over_but_not_when_a_fresh_sign_in_is_wanted', async () => {
    const ended = vi.fn()
    const wanted = vi.fn()
    const off = onSessionEnd(ended)
    const offStepUp = onStepUp(wanted)
    server.use(http.post('*/enable', () => HttpResponse.json({ code: 'step-up-required' }, { status: 401 })))
    await expect(post()).rejects.toThrow()
    expect(ended).not.toHaveBeenCalled()
    expect(wanted).toHaveBeenCalledTimes(1)
    server.use(http.post('*/enable', () => HttpResponse.json({ code: 'unauthenticated' }, { status: 401 })))
    await expect(post()).rejects.toThrow()
    expect(ended).toHaveBeenCalledTimes(1)
    expect(wanted).toHaveBeenCalledTimes(1)
    off()
    offStepUp()
  })

  it('names_the_release_of_the_server', async () => {
    const heard = vi.fn()
    const off = onServerVersion(heard)
    server.use(http.post('*/enable', () => HttpResponse.json({}, { headers: { 'X-App-Version': '0.2.0' } })))
    await post()
    expect(heard).toHaveBeenCalledWith('0.2.0')
    off()
  })
})
