import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import type { Notification } from '../../api/types'
import { liveOf, RoutedStage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import type { Frame } from '../../live/frames'
import { Bell } from './Bell'
import { NotificationsPanel } from './NotificationsPanel'

/** The server's side of a test: what is told, what waits, and what was marked. */
export const there = {
  told: [] as Notification[],
  awaiting: 0,
  status: 200,
  marked: [] as unknown[],
  asked: [] as string[],
}

export function told(id: number, part: Partial<Notification> = {}): Notification {
  return {
    key: `notification/${id}`,
    id: String(id),
    severity: 'warning',
    kind: 'roles-changed',
    params: { roles: 'viewer' },
    title: 'Your roles are now viewer',
    by: 'ana',
    link: '/account',
    at: '2026-11-21T14:28:00.000Z',
    read: false,
    ...part,
  }
}

interface Marks {
  up_to: string | null
  ids: string[] | null
}

export function serveNotifications() {
  Object.assign(there, { told: [], awaiting: 0, status: 200, marked: [], asked: [] })
  server.use(
    http.get('*/api/v1/account/notifications', ({ request }) => {
      const { searchParams } = new URL(request.url)
      there.asked.push(searchParams.toString())
      if (there.status !== 200)
        return HttpResponse.json(
          { title: 'Away', status: there.status, code: 'unavailable', detail: 'The store is away' },
          { status: there.status },
        )
      const all = there.told.filter(({ read }) => !read || searchParams.get('unread') !== 'true')
      const from = Number(searchParams.get('cursor') ?? 0)
      const upTo = from + Number(searchParams.get('limit'))
      return HttpResponse.json({
        items: all.slice(from, upTo),
        nextCursor: upTo < all.length ? String(upTo) : null,
        unread: there.told.filter(({ read }) => !read).length,
        awaiting: there.awaiting,
      })
    }),
    http.post('*/api/v1/account/notifications/read', async ({ request }) => {
      const marks = (await request.json()) as Marks
      there.marked.push(marks)
      const upTo = Number(marks.up_to ?? 0)
      there.told = there.told.map((one) => ({
        ...one,
        read: one.read || Number(one.id) <= upTo || (marks.ids ?? []).includes(one.id),
      }))
      return HttpResponse.json({ unread: there.told.filter(({ read }) => !read).length })
    }),
  )
}

/** Shows one of them; `push` is the server's side of the queue. */
export function visit(what: 'page' | 'bell') {
  const ears = new Set<(frame: Frame) => void>()
  const live = liveOf({})
  const listen = (_: string, ear: (frame: Frame) => void) => {
    ears.add(ear)
    return () => ears.delete(ear)
  }
  render(
    <RoutedStage live={{ ...live, link: { ...live.link, listen } }}>
      {what === 'page' ? <NotificationsPanel /> : <Bell />}
    </RoutedStage>,
  )
  const push = (message: object) => {
    for (const ear of ears) ear(message as Frame)
  }
  return { user: userEvent.setup(), push }
}
