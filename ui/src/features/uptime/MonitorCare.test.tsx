import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { MemoryRouter, Route, Routes } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Monitor, Sensor } from '../../api/types'
import { command, me, source } from '../../app/gallery/fixtures'
import { type Scene, Stage } from '../../app/gallery/stage'
import { explanation, monitorOf, sensorOf } from '../../app/gallery/uptime'
import { pressWhenReady } from '../../app/pressWhenReady'
import { acceptsRehearsals, server } from '../../app/test-server'
// The dialog is fetched when it is asked for; here it is there already.
import './MaintainDialog'
import { MonitorPage } from './MonitorPage'

let sensors: Sensor[]
let asked: unknown[]

beforeEach(() => {
  sensors = [
    sensorOf('1', { name: 'Intake' }),
    sensorOf('2', { name: 'CPU', value: 91_000, state: 'CRITICAL', high: 90_000 }),
    sensorOf('3', { name: 'Disk', value: null, state: 'UNKNOWN' }),
  ]
  asked = []
  server.use(
    acceptsRehearsals,
    http.get('*/api/v1/uptime/monitors/:id/outages', () =>
      HttpResponse.json({ items: [], nextCursor: null }),
    ),
    http.get('*/api/v1/uptime/monitors/:id/explain', () => HttpResponse.json(explanation)),
    http.get('*/api/v1/uptime/monitors/:id/sensors', () => HttpResponse.json({ items: sensors })),
    http.post('*/api/v1/uptime/monitors/:id/maintenance', async ({ request, params }) => {
      asked.push([params.id, await request.json(), request.headers.has('Idempotency-Key')])
      return HttpResponse.json(command(), { status: 202 })
    }),
  )
})

function visit(
  part: Partial<Monitor> = {},
  scene: Partial<Scene> = {},
  capabilities = ['uptime', 'maintenance'],
) {
  const nms = {
    ...source(),
    key: 'source/hostmon-1',
    id: 'hostmon-1',
    capabilities,
  }
  render(
    <MemoryRouter initialEntries={['/ops/uptime/hostmon-1:nas']}>
      <Stage scene={{ entities: [monitorOf('nas', part), nms], ...scene }}>
        <Routes>
          <Route path="/ops/uptime/:monitor" element={<MonitorPage />} />
        </Routes>
      </Stage>
    </MemoryRouter>,
  )
  return userEvent.setup()
}

describe('the sensors of a monitor', () => {
  it('show_first_what_is_beyond_its_limits', async () => {
    visit({ sensors: 3 })
    const table = await screen.findByRole('region', { name: 'Table: Sensors' })
    await within(table).findByText('CPU')
    const [, first, second, third] = within(table).getAllByRole('row')
    expect(first).toHaveTextContent(/CRITICAL.*CPU.*temperature.*91 °C.*90 °C/)
    expect(second).toHaveTextContent(/UNKNOWN.*Disk.*–/)
    expect(third).toHaveTextContent(/WITHIN LIMITS.*Intake.*24.6 °C/)
    expect(screen.getByText('3 sensors')).toBeVisible()
  })

  it('are_not_spoken_of_where_there_are_none', () => {
    visit()
    expect(screen.queryByText('Sensors')).toBeNull()
  })

  it('say_why_they_cannot_be_shown', async () => {
    server.use(
      acceptsRehearsals,
      http.get('*/api/v1/uptime/monitors/:id/sensors', () =>
        HttpResponse.json({ title: 'Broken', status: 500, code: 'broken' }, { status: 500 }),
      ),
    )
    visit({ sensors: 3 })
    expect(await screen.findByText('Broken')).toBeVisible()
  })
})

describe('maintenance of a monitor', () => {
  it('is_asked_for_with_minutes_and_a_reason', async () => {
    const user = visit()
    await user.click(screen.getByRole('button', { name: 'Maintenance…' }))
    const act = await screen.findByRole('button', { name: 'Put nas under maintenance' })
    expect(act).toBeDisabled()
    const minutes = screen.getByRole('textbox', { name: /^Minutes/ })
    await user.clear(minutes)
    await user.type(minutes, '90')
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'new disks')
    await waitFor(() => expect(act).toBeEnabled())
    await user.click(act)
    await waitFor(() =>
      expect(asked).toEqual([['hostmon-1:nas', { minutes: 90, reason: 'new disks' }, true]]),
    )
  })

  it('is_not_asked_for_with_minutes_that_are_none', async () => {
    const user = visit()
    await user.click(screen.getByRole('button', { name: 'Maintenance…' }))
    await user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'new disks')
    const minutes = screen.getByRole('textbox', { name: /^Minutes/ })
    await user.clear(minutes)
    await user.type(minutes, '10081')
    expect(screen.getByRole('button', { name: 'Put nas under maintenance' })).toBeDisabled()
  })

  it('is_shown_by_its_word_and_since_when_and_not_asked_for_again', () => {
    const maintenance = { state: 'running', since: '2026-11-21T13:00:25.000Z', pending: null }
    visit({ status: 'MAINTENANCE', maintenance })
    expect(screen.getByText('MAINTENANCE')).toBeVisible()
    expect(screen.getByText(/2026-11-21 .* · 30 m/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Maintenance…' })).toBeDisabled()
  })

  it('is_not_offered_to_whom_it_is_not_permitted', () => {
    visit({}, { who: { ...me, permissions: ['network:read'] } })
    expect(screen.queryByRole('button', { name: 'Maintenance…' })).toBeNull()
  })
})

describe('the graphs of its source', () => {
  const drawing = ['uptime', 'graphs']
  const visitDrawn = (items: unknown[]) => {
    server.use(http.get('*/api/v1/uptime/monitors/:id/graphs', () => HttpResponse.json({ items })))
    return visit({}, {}, drawing)
  }

  it('are_pictures_from_our_own_server_with_from_and_to', async () => {
    const user = visitDrawn([
      { name: 'device_bits', title: 'Traffic' },
      { name: 'device_ping_perf', title: 'Ping Response' },
    ])
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Graph' }), 'Ping Response')
    const picture = screen.getByRole('img', { name: /^Ping Response of nas/ })
    const { pathname, searchParams } = new URL(picture.getAttribute('src') ?? '', 'http://here')
    expect(pathname).toBe('/api/v1/uptime/monitors/hostmon-1%3Anas/graphs/device_ping_perf')
    const span = Date.parse(searchParams.get('to') ?? '') - Date.parse(searchParams.get('from') ?? '')
    expect(span).toBe(86_400_000)
    fireEvent.error(picture)
    expect(screen.getByText('The graph could not be drawn.')).toBeVisible()
    await pressWhenReady(user, 'Retry')
    expect(screen.getByRole('img', { name: /^Ping Response of nas/ })).toBeVisible()
  })

  it('say_when_there_are_none', async () => {
    visitDrawn([])
    expect(await screen.findByText('No graph')).toBeVisible()
  })
})
