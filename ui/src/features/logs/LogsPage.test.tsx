import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { createMemoryRouter, MemoryRouter, RouterProvider } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import type { LogLine, Source } from '../../api/types'
import { NOW, SITE, source } from '../../app/gallery/fixtures'
import { type Scene, Stage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import { LogCard } from './LogCard'
import { LogsPage } from './LogsPage'

const listener: Source = {
  ...source(),
  key: 'source/syslog-1',
  id: 'syslog-1',
  name: 'Device log',
  capabilities: ['log'],
}

function lineOf(id: string, part: Partial<LogLine> = {}): LogLine {
  return {
    id,
    site: SITE,
    source: 'syslog-1',
    host: 'sw-core',
    program: 'switchd',
    facility: 'daemon',
    severity: 'notice',
    text: 'Port 14 link up',
    at: NOW,
    receivedAt: NOW,
    ...part,
  }
}

let asked: URLSearchParams[]

beforeEach(() => {
  asked = []
  server.use(
    http.get('*/api/v1/security/logs', ({ request }) => {
      asked.push(new URL(request.url).searchParams)
      const items = [
        lineOf('2', { severity: 'error', host: 'esx-1', program: null, text: 'Lost path' }),
        lineOf('1'),
      ]
      return HttpResponse.json({ items, nextCursor: null, beforeHistory: false })
    }),
    http.get('*/api/v1/security/logs/hours', () => {
      const items = [
        { from: '2026-11-21T12:30:00Z', to: NOW, lines: 0, errors: 0 },
        { from: NOW, to: NOW, lines: 30, errors: 2 },
      ]
      return HttpResponse.json({ items, total: 30 })
    }),
  )
})

function visit(path: string, scene: Scene = { entities: [listener] }) {
  const router = createMemoryRouter([{ path: '/ops/logs', Component: LogsPage }], { initialEntries: [path] })
  render(
    <Stage scene={scene}>
      <RouterProvider router={router} />
    </Stage>,
  )
  return { router, user: userEvent.setup() }
}

describe('the page of logs', () => {
  it('shows_who_said_what_and_how_bad_it_is', async () => {
    visit('/ops/logs')
    const row = (await screen.findByText('Lost path')).closest('tr')
    expect(within(row as HTMLElement).getByText('ERROR')).toBeVisible()
    expect(within(row as HTMLElement).getByText('esx-1')).toBeVisible()
    expect(within(row as HTMLElement).getByText('daemon')).toBeVisible()
    expect(screen.getByText('2 lines')).toBeVisible()
  })

  it('asks_for_what_the_address_and_the_views_say', async () => {
    const { router, user } = visit('/ops/logs?host=esx-1')
    await screen.findByText('Lost path')
    expect(asked.at(-1)?.get('host')).toBe('esx-1')
    await user.click(screen.getByRole('button', { name: 'error' }))
    expect(router.state.location.search).toBe('?host=esx-1&max_severity=error')
  })

  it('says_that_nobody_listens', async () => {
    visit('/ops/logs', { entities: [source()] })
    expect(await screen.findByText(/Nobody listens yet/)).toBeVisible()
  })
})

describe('the card of logs', () => {
  it('counts_the_lines_of_a_day_and_leads_to_its_errors', async () => {
    render(
      <Stage scene={{ entities: [listener] }}>
        <MemoryRouter>
          <LogCard />
        </MemoryRouter>
      </Stage>,
    )
    expect(await screen.findByText('30 lines in 24 h')).toBeVisible()
    expect(screen.getByRole('link', { name: '2 errors or worse' })).toHaveAttribute(
      'href',
      '/ops/logs?max_severity=error',
    )
    expect(screen.getByRole('img', { name: /30 lines in the last 24 hours/ })).toBeVisible()
  })
})
