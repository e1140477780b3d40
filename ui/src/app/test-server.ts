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
  http.get('*/api/v1/commands', () => HttpResponse.json({ items: [], nextCursor: null })),
)
