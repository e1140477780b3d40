import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { MemoryRouter, Route, Routes } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Port } from '../../api/types'
import { alertSource, me } from '../../app/gallery/fixtures'
import { portOf, summaryOf, switchOf } from '../../app/gallery/network'
import { type Scene, Stage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import { NetworkPage } from './NetworkPage'
import { PortPage } from './PortPage'
import { SwitchPage } from './SwitchPage'

const zyxel = switchOf('zyxel-1', { portCount: 2, portsUp: 2 })
const uplink = portOf('zyxel-1', '1', { label: 'uplink', management: true })
const camera = portOf('zyxel-1', '2', {
  label: 'cam-3',
  hasErrors: true,
  rxErrorsPerHour: 12,
  neighbor: { name: 'cam-lobby', port: 'eth0' },
})
const vlan = portOf('zyxel-1', 'vlan20', { physical: false, capabilities: [] })
const scene: Scene = {
  entities: [
    zyxel,
    summaryOf('zyxel-1', '1', { label: 'uplink' }),
    summaryOf('zyxel-1', '2', { hasErrors: true, label: 'cam-3' }),
  ],
}

let patched: { body: unknown; version: string | null }[]

beforeEach(() => {
  patched = []
  const all = [uplink, camera, vlan]
  server.use(
    http.get('*/api/v1/network/switches/:id/ports', () =>
      HttpResponse.json({ items: all, nextCursor: null, beforeHistory: false }),
    ),
    http.get('*/api/v1/network/switches/:id/ports/:n', ({ params }) => {
      const port = all.find(({ number }) => number === params.n)
      const problem = { title: 'Not found', status: 404, code: 'not-found' }
      return port ? HttpResponse.json(port) : HttpResponse.json(problem, { status: 404 })
    }),
    http.patch('*/api/v1/network/switches/:id/ports/:n', async ({ request }) => {
      const body = (await request.json()) as Partial<Port>
      patched.push({ body, version: request.headers.get('If-Match') })
      return HttpResponse.json({ ...camera, ...body, version: 13 })
    }),
  )
})

function visit(path: string, part: Scene = {}) {
  render(
    <MemoryRouter initialEntries={[path]}>
      <Stage scene={{ ...scene, ...part }}>
        <Routes>
          <Route path="/ops/network" element={<NetworkPage />} />
          <Route path="/ops/network/:switch" element={<SwitchPage />} />
          <Route path="/ops/network/:switch/ports/:port" element={<PortPage />} />
        </Routes>
      </Stage>
    </MemoryRouter>,
  )
  return userEvent.setup()
}

describe('the page of all switches', () => {
  it('leads_to_each_switch_and_says_that_no_source_tells_of_wans', () => {
    visit('/ops/network')
    expect(screen.getByRole('link', { name: 'Zyxel-1' })).toHaveAttribute('href', '/ops/network/zyxel-1')
    expect(screen.getByText('No WAN link yet')).toBeVisible()
  })
})

describe('the page of a switch', () => {
  it('lists_every_interface_the_device_reports', async () => {
    visit('/ops/network/zyxel-1')
    expect(await screen.findByText('vlan20')).toBeVisible()
    expect(screen.getByText('3 of 3')).toBeVisible()
    const neighbors = within(screen.getByRole('region', { name: 'Neighbors' }))
    expect(neighbors.getByText('eth0')).toBeVisible()
  })

  it('shows_only_what_is_in_trouble_when_asked', async () => {
    const user = visit('/ops/network/zyxel-1')
    await screen.findByText('vlan20')
    await user.click(screen.getByRole('button', { name: 'in trouble' }))
    expect(screen.getByText('1 of 3')).toBeVisible()
    expect(screen.queryByText('vlan20')).toBeNull()
  })

  it('shows_no_old_rate_of_an_interface_that_is_not_known_to_be_up', async () => {
    visit('/ops/network/zyxel-1', {
      entities: [
        zyxel,
        summaryOf('zyxel-1', '1', { label: 'uplink' }),
        summaryOf('zyxel-1', '2', { operState: 'UNKNOWN' }),
      ],
    })
    const known = await screen.findByRole('row', { name: /uplink/ })
    expect(within(known).getByText('Mbps', { selector: 'td:nth-child(5) *' })).toBeVisible()
    const unknown = screen.getByRole('row', { name: /swp02/ })
    expect(within(unknown).queryByText('Mbps')).toBeNull()
  })

  it('marks_our_own_way', async () => {
    visit('/ops/network/zyxel-1')
    expect(await screen.findByText('our way to the switch')).toBeVisible()
  })

  it('renames_a_port_with_the_version_that_was_shown', async () => {
    const user = visit('/ops/network/zyxel-1')
    await user.click(await screen.findByRole('button', { name: 'Rename cam-3' }))
    const field = screen.getByRole('textbox', { name: 'Label' })
    await user.clear(field)
    await user.type(field, 'cam-4')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(patched).toEqual([{ body: { label: 'cam-4' }, version: '"12"' }]))
  })

  it('offers_acting_only_where_there_is_something_to_do', async () => {
    visit('/ops/network/zyxel-1')
    expect(await screen.findByRole('button', { name: 'Act on cam-3' })).toBeEnabled()
    expect(screen.queryByRole('button', { name: 'Act on swpvlan20' })).toBeNull()
  })

  it('offers_nothing_to_whom_it_is_not_permitted', async () => {
    visit('/ops/network/zyxel-1', { who: { ...me, permissions: ['network:read'] } })
    await screen.findByText('vlan20')
    expect(screen.queryByRole('button', { name: /Act on|Rename/ })).toBeNull()
  })

  it('says_when_there_is_no_such_switch', () => {
    visit('/ops/network/gone')
    expect(screen.getByText('No such switch')).toBeVisible()
  })
})

describe('the page of a port', () => {
  it('shows_its_facts_and_offers_its_verbs', async () => {
    visit('/ops/network/zyxel-1/ports/2')
    expect(await screen.findByRole('heading', { name: 'Port 2 · cam-3' })).toBeVisible()
    expect(screen.getByText('cam-lobby · eth0')).toBeVisible()
    expect(screen.getByText('in 12 · out 0')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Disable…' })).toBeEnabled()
  })

  it('explains_why_our_own_way_stays', async () => {
    visit('/ops/network/zyxel-1/ports/1')
    expect(await screen.findByText(/keeps its link and its power/)).toBeVisible()
  })

  it('says_why_nothing_can_be_done', async () => {
    visit('/ops/network/zyxel-1/ports/vlan20')
    expect(await screen.findByText('Its source offers no control of this port.')).toBeVisible()
  })

  it('says_who_reads_it_for_us_and_how_often', async () => {
    const nms = { ...alertSource(), id: 'zyxel-1', key: 'source/zyxel-1' }
    visit('/ops/network/zyxel-1/ports/2', { entities: [zyxel, nms] })
    expect(await screen.findByText(/Read by LibreNMS, which looks every 5 m/)).toBeVisible()
  })

  it('says_who_may_not', async () => {
    visit('/ops/network/zyxel-1/ports/2', { who: { ...me, permissions: ['network:read'] } })
    expect(await screen.findByText('Your roles do not include acting on ports.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Protect' })).toBeNull()
  })

  it('protects_it_and_shows_what_the_server_answered', async () => {
    const user = visit('/ops/network/zyxel-1/ports/2')
    await user.click(await screen.findByRole('button', { name: 'Protect' }))
    expect(await screen.findByRole('button', { name: 'Unprotect' })).toBeVisible()
    expect(patched).toEqual([{ body: { protected: true }, version: '"12"' }])
  })

  it('is_dumb_without_a_link', async () => {
    visit('/ops/network/zyxel-1/ports/2', { link: { kind: 'lost', since: 0, retryAt: 0, polling: false } })
    expect(await screen.findByRole('button', { name: 'Disable…' })).toBeDisabled()
    expect(screen.getByText(/no link to the server/)).toBeVisible()
  })

  it('says_when_there_is_no_such_port', async () => {
    visit('/ops/network/zyxel-1/ports/99')
    expect(await screen.findByText('No such port')).toBeVisible()
  })
})
