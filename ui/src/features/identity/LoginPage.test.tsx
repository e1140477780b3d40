import { render, screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { Stage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import { LoginPage } from './LoginPage'

function visit(provider: string, search = '', hints: readonly string[] = []) {
  server.use(
    http.get('*/api/v1/auth/provider', () => HttpResponse.json({ provider, account_url: null, hints })),
  )
  render(
    <MemoryRouter initialEntries={[`/login${search}`]}>
      <Stage>
        <LoginPage />
      </Stage>
    </MemoryRouter>,
  )
}

describe('the login page', () => {
  it('says_where_password_and_second_factor_are_kept', async () => {
    visit('keycloak')
    expect(await screen.findByText(/kept by your identity provider/)).toBeVisible()
  })

  it('says_nothing_of_it_when_they_are_kept_here', async () => {
    visit('embedded')
    expect(await screen.findByRole('link', { name: 'Sign in' })).toBeVisible()
    expect(screen.queryByText(/kept by your identity provider/)).not.toBeInTheDocument()
  })

  it('says_why_somebody_whom_the_provider_knows_does_not_come_in', async () => {
    visit('keycloak', '?error=access_denied&reason=email_taken')
    expect(await screen.findByRole('alert')).toHaveTextContent(/Somebody else/)
  })

  it('offers_each_further_provider_and_comes_back_to_the_page', async () => {
    visit('keycloak', '?return_url=%2Fops%3Fx%3D1', ['github', 'house-ldap'])
    expect(await screen.findByRole('link', { name: 'Sign in with GitHub' })).toHaveAttribute(
      'href',
      '/auth/login/github?return_url=%2Fops%3Fx%3D1',
    )
    expect(screen.getByRole('link', { name: 'Sign in with house-ldap' })).toBeVisible()
  })

  it('makes_nothing_of_words_it_does_not_know', async () => {
    visit('keycloak', '?error=access_denied&reason=made_up')
    expect(await screen.findByRole('alert')).toHaveTextContent(/refused the sign-in/)
  })
})
