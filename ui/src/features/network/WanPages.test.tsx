import { render, screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { MemoryRouter, Route, Routes } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import { me } from '../../app/gallery/fixtures'
import { uptime, wanOf } from '../../app/gallery/network'
import { type Scene, Stage } from '../../app/gallery/stage'
import { monitorOf } from '../../app/gallery/uptime'
import { server } from '../../app/test-server'
import { WanPage } from './WanPage'
import { WanPanel } from './WanPanel'

const two = [wanOf('wan1'), wanOf('wan2', { kind: 'LTE backup', status: 'DOWN', lossPct: 0.2 })]

beforeEach(() => {
  server.use(http.get('*/api/v1/network/wan/:id/uptime', () => HttpResponse.json(uptime)))
})

function visit(path: string, scene: Scene) {
  return render(
    <MemoryRouter initialEntries={[path]}>
      <Stage scene={scene}>
        <Routes>
          <Route path="/ops" element={<WanPanel />} />
          <Route path="/ops/wan/:link" element={<WanPage />} />
        </Routes>
      </Stage>
    </MemoryRouter>,
  )
}

describe('the WAN panel', () => {
  it('says_that_no_source_tells_of_links', () => {
    visit('/ops', {})
    expect(screen.getByText('No WAN link yet')).toBeVisible()
    expect(screen.getByText(/No source tells of WAN links/)).toBeVisible()
  })

  it('is_not_there_for_whom_it_is_not_permitted', () => {
    const { container } = visit('/ops', { who: { ...me, permissions: ['power:read'] } })
    expect(container).toBeEmptyDOMElement()
  })

  it('shows_every_link_with_its_status_and_rates', async () => {
    visit('/ops', { entities: two })
    expect(screen.getByText('2 links · 1 up')).toBeVisible()
    const first = within(screen.getByRole('article', { name: 'WAN1' }))
    expect(first.getByText('UP')).toBeVisible()
    expect(first.getByText('487')).toBeVisible()
    expect(first.getByRole('link', { name: 'WAN1' })).toHaveAttribute('href', '/ops/wan/wan1')
    expect(within(screen.getByRole('article', { name: 'WAN2' })).getByText('DOWN')).toBeVisible()
    const [bars] = await screen.findAllByRole('img', { name: 'Last 30 days, 1 with an outage' })
    expect(bars).toBeVisible()
  })
})

describe('the page of a link', () => {
  it('tells_what_it_is_and_how_it_is_counted', async () => {
    visit('/ops/wan/wan1', { entities: two })
    expect(screen.getByRole('heading', { name: 'WAN1' })).toBeVisible()
    expect(screen.getByText('192.0.2.1 · UP')).toBeVisible()
    expect(await screen.findByText(/Up ÷ \(up \+ down\)/)).toBeVisible()
    expect(screen.getByText('2026-11-14')).toBeVisible()
    expect(screen.getByText(/Where its source was not heard/)).toHaveTextContent('WAN1')
  })

  it('leads_to_the_monitors_that_watch_it', () => {
    visit('/ops/wan/wan1', { entities: [...two, monitorOf('gw', { linkTo: 'wan/wan1' }), monitorOf('nas')] })
    expect(screen.getByRole('link', { name: 'gw' })).toHaveAttribute('href', '/ops/uptime/hostmon-1:gw')
    expect(screen.queryByRole('link', { name: 'nas' })).toBeNull()
  })

  it('says_when_there_is_no_such_link', () => {
    visit('/ops/wan/wan9', { entities: two })
    expect(screen.getByText('No such WAN link')).toBeVisible()
  })
})
