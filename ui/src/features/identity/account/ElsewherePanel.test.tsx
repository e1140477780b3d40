import { render, screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { RoutedStage } from '../../../app/gallery/stage'
import { server } from '../../../app/test-server'
import { ElsewherePanel } from './ElsewherePanel'

function visit(provider: string, account: string | null) {
  let asked = 0
  server.use(
    http.get('*/api/v1/auth/provider', () => {
      asked++
      return HttpResponse.json({ provider, account_url: account, hints: [] })
    }),
  )
  render(
    <RoutedStage>
      <ElsewherePanel />
    </RoutedStage>,
  )
  return () => asked
}

describe('what is done at the provider', () => {
  it('is_a_link_to_the_account_page_there', async () => {
    visit('keycloak', 'https://id.example.com/realms/ops/account')
    expect(await screen.findByRole('link', { name: 'Open my account there' })).toHaveAttribute(
      'href',
      'https://id.example.com/realms/ops/account',
    )
  })

  it('is_said_without_a_link_where_the_page_is_not_known', async () => {
    visit('oidc', null)
    expect(await screen.findByText(/second factor and the devices/)).toBeVisible()
    expect(screen.queryByRole('link')).not.toBeInTheDocument()
  })

  it('is_nothing_where_accounts_are_kept_here', async () => {
    const asked = visit('embedded', null)
    await waitFor(() => expect(asked()).toBe(1))
    expect(screen.queryByText(/second factor/)).not.toBeInTheDocument()
  })
})
