import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'

/** The server as tests see it; each test says what it answers. What nobody described is an error. */
export const server = setupServer(
  http.get('*/readings', () =>
    HttpResponse.json({
      metric: 'current',
      unit: 'deciamps',
      step: 30,
      from: '',
      to: '',
      resolution: 'raw',
      points: [],
      annotations: [],
    }),
  ),
  http.get('*/api/v1/account/preferences', () =>
    HttpResponse.json({
      time_zone: null,
      density: null,
      motion: null,
      shortcuts: null,
      table_layouts: {},
      version: null,
    }),
  ),
  http.get('*/api/v1/account/notifications', () =>
    HttpResponse.json({ items: [], nextCursor: null, unread: 0, awaiting: 0 }),
  ),
  http.get('*/api/v1/commands', () => HttpResponse.json({ items: [], nextCursor: null })),
)

/** Says to every rehearsal that it would be accepted; the rest is left to whoever is described after it. */
export const acceptsRehearsals = http.all('*', ({ request }) =>
  new URL(request.url).searchParams.has('dry_run')
    ? HttpResponse.json({
        dry_run: true,
        accepted: true,
        problem: null,
        would_emit: [],
        impact: null,
        cost: null,
      })
    : undefined,
)
