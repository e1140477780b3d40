import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Me } from '../../../api/types'
import { me } from '../../../app/gallery/fixtures'
import { RoutedStage } from '../../../app/gallery/stage'
import { server } from '../../../app/test-server'
import { ActivityPage } from './ActivityPage'

const event = (id: string) => ({
  id,
  type: id,
  occurredAt: '2026-11-21T14:30:00.000Z',
  result: 'success',
  actor: { type: 'user', id: 'u-ana', name: 'ana' },
})

beforeEach(() => {
  server.use(
    http.get('*/api/v1/account/activity', ({ request }) =>
      new URL(request.url).searchParams.has('cursor')
        ? HttpResponse.json({ items: [event('older')], nextCursor: null })
        : HttpResponse.json({ items: [event('newer')], nextCursor: 'further' }),
    ),
  )
})

function visit(who: Me) {
  render(
    <RoutedStage scene={{ who }}>
      <ActivityPage sentenceOf={({ type }) => `told ${type}`} actorOf={({ actor }) => actor.id} />
    </RoutedStage>,
  )
  return userEvent.setup()
}

describe('the own history', () => {
  it('is_told_page_after_page', async () => {
    const who = visit({ ...me, permissions: [] })
    expect(await screen.findByText('told newer')).toBeVisible()
    await who.click(screen.getByRole('button', { name: 'Earlier' }))
    expect(await screen.findByText('told older')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Earlier' })).toBeNull()
  })

  it('leads_to_the_audit_whoever_may_read_it', async () => {
    visit({ ...me, permissions: ['audit:read'] })
    expect(await screen.findByRole('link', { name: 'told newer' })).toHaveAttribute(
      'href',
      '/audit/events/newer',
    )
  })

  it('has_no_links_that_lead_nowhere', async () => {
    visit({ ...me, permissions: [] })
    expect(await screen.findByText('told newer')).toBeVisible()
    expect(screen.queryByRole('link', { name: 'told newer' })).toBeNull()
  })
})
