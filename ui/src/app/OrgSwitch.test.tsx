import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Me } from '../api/types'
import { me } from './gallery/fixtures'
import { RoutedStage } from './gallery/stage'
import { OrgSwitch } from './OrgSwitch'
import { server } from './test-server'

const HOUSE = { id: me.org.id, name: 'House', role: 'member', subscription_tier: 'trial' }
const ACME = {
  id: '00000000-0000-4000-8000-00000000000a',
  name: 'Acme',
  role: 'owner',
  subscription_tier: 'trial',
}
const of = (...organizations: Me['organizations']): Me => ({
  ...me,
  org: { id: HOUSE.id, name: 'House', role: 'member' },
  organizations,
})

function show(who: Me) {
  render(
    <RoutedStage scene={{ who }}>
      <OrgSwitch />
    </RoutedStage>,
  )
  return userEvent.setup()
}

/** What the switch is asked for, and whether it answers yes. */
function answering(status: number): string[] {
  const asked: string[] = []
  server.use(
    http.post('*/api/v1/organizations/:id/switch', ({ params }) => {
      asked.push(String(params.id))
      const problem = {
        title: 'Not found',
        status,
        code: 'not-found',
        detail: 'There is no such organization',
      }
      return status === 200
        ? HttpResponse.json({ success: true, org_id: params.id })
        : HttpResponse.json(problem, { status })
    }),
  )
  return asked
}

describe('OrgSwitch', () => {
  it('shows nothing where there is no choice', () => {
    show(of(HOUSE))
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })

  it('leads back from an organization one is no member of', async () => {
    const user = show({ ...of(HOUSE), org: { id: ACME.id, name: 'Acme', role: null } })
    await user.click(screen.getByRole('button', { name: /Acme/ }))
    expect(screen.getByRole('menuitemradio', { name: /House/ })).not.toBeChecked()
  })

  it('switches by keys alone and gives the focus back', async () => {
    const asked = answering(200)
    const user = show(of(ACME, HOUSE))
    await user.tab()
    await user.keyboard('{ArrowDown}')
    expect(screen.getByRole('menuitemradio', { name: /House/ })).toHaveFocus()
    expect(screen.getByRole('menuitemradio', { name: /House/ })).toBeChecked()
    await user.keyboard('{ArrowDown}')
    expect(screen.getByRole('menuitemradio', { name: /Acme/ })).toHaveFocus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByRole('menu')).not.toBeInTheDocument())
    expect(asked).toEqual([ACME.id])
    expect(screen.getByRole('button', { name: /House/ })).toHaveFocus()
  })

  it('closes on Escape without asking for anything', async () => {
    const asked = answering(200)
    const user = show(of(ACME, HOUSE))
    await user.click(screen.getByRole('button', { name: /House/ }))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('menu')).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: /House/ })).toHaveFocus()
    expect(asked).toEqual([])
  })

  it('says why it stays where it is', async () => {
    answering(404)
    const user = show(of(ACME, HOUSE))
    await user.click(screen.getByRole('button', { name: /House/ }))
    await user.click(screen.getByRole('menuitemradio', { name: /Acme/ }))
    expect(await screen.findByRole('alert')).toHaveTextContent('There is no such organization')
  })
})
