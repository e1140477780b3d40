import { render, screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Me } from '../../api/types'
import { me } from '../../app/gallery/fixtures'
import { RoutedStage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import { StartPage } from './StartPage'

const approval = (...may: string[]) => ({ may })
const letter = (reaction: string) => ({ id: reaction, reaction })

beforeEach(() => {
  server.use(
    http.get('*/api/v1/admin/approvals', ({ request }) =>
      HttpResponse.json({
        items:
          new URL(request.url).searchParams.get('status') === 'waiting,review'
            ? [
                approval('approve', 'deny'),
                approval('review'),
                approval('withdraw', 'break-glass'),
                approval(),
              ]
            : [],
        nextCursor: null,
      }),
    ),
    http.get('*/api/v1/system/dead-letters', () =>
      HttpResponse.json({
        items: [letter('WhenPersonChangesThenTellProvider'), letter('WhenX'), letter('WhenY')],
      }),
    ),
    http.get('*/api/v1/system/parked', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/sources/drift', () => HttpResponse.json({ items: [{}, {}], nextCursor: 'more' })),
    http.get('*/api/v1/admin/users', () => HttpResponse.json({ users: [], total: 4 })),
  )
})

function visit(who: Me) {
  render(
    <RoutedStage scene={{ who }}>
      <StartPage />
    </RoutedStage>,
  )
}

const row = async (name: string) => {
  const link = await screen.findByRole('link', { name })
  return link.closest('li') as HTMLElement
}

describe('the start page of administration', () => {
  it('counts_what_waits_and_leads_there', async () => {
    visit({ ...me, permissions: ['*'] })
    const approvals = await row('Approvals and reviews')
    expect(await within(approvals).findByText('2')).toBeVisible()
    expect(within(approvals).getByRole('link')).toHaveAttribute('href', '/admin/approvals')
    const provider = await row('Changes the identity provider did not take')
    expect(await within(provider).findByText('1')).toBeVisible()
    expect(await within(await row('Dead letters')).findByText('2')).toBeVisible()
    expect(await within(await row('Parked keys')).findByText('0')).toBeVisible()
    expect(await within(await row('Drift')).findByText('2+')).toBeVisible()
    const people = await row('Addresses that were never verified')
    expect(await within(people).findByText('4')).toBeVisible()
    expect(within(people).getByRole('link')).toHaveAttribute(
      'href',
      '/admin/users?email_verified=false&status=enabled',
    )
  })

  it('says_why_something_could_not_be_counted_and_counts_the_rest', async () => {
    server.use(
      http.get('*/api/v1/system/parked', () =>
        HttpResponse.json(
          { title: 'The store is away', status: 403, code: 'forbidden', errors: [] },
          { status: 403 },
        ),
      ),
    )
    visit({ ...me, permissions: ['*'] })
    expect(await within(await row('Parked keys')).findByText('The store is away')).toBeVisible()
    expect(await within(await row('Drift')).findByText('2+')).toBeVisible()
  })

  it('shows_nobody_what_they_may_not_open', async () => {
    visit({ ...me, scope: 'own', permissions: ['sources:read', 'users:read'] })
    expect(await row('Drift')).toBeVisible()
    expect(screen.getAllByRole('listitem')).toHaveLength(2)
  })

  it('says_to_whoever_holds_no_right_whether_an_approval_waits_for_them', async () => {
    visit({ ...me, scope: 'own', permissions: [] })
    expect(await within(await row('Approvals and reviews')).findByText('2')).toBeVisible()
    expect(screen.getAllByRole('listitem')).toHaveLength(1)
  })
})
