import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { RoutedStage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import { LayoutChoice } from './LayoutChoice'
import { layoutOf } from './layout'
import { useLayout } from './useLayout'

function Chooser() {
  const { layout, keep } = useLayout()
  return keep ? <LayoutChoice layout={layout} onKeep={keep} /> : null
}

it('is_kept_with_the_preferences_beside_those_of_other_tables', async () => {
  const sent: { table_layouts: Record<string, string>; density: string | null }[] = []
  const chosen = { time_zone: null, density: 'compact', motion: null, shortcuts: null }
  server.use(
    http.get('*/api/v1/account/preferences', () =>
      HttpResponse.json({ ...chosen, table_layouts: { jobs: 'as it was' }, version: 1 }),
    ),
    http.put('*/api/v1/account/preferences', async ({ request }) => {
      const body = (await request.json()) as (typeof sent)[number]
      sent.push(body)
      return HttpResponse.json({ ...body, version: 2 })
    }),
  )
  render(
    <RoutedStage>
      <Chooser />
    </RoutedStage>,
  )
  const user = userEvent.setup()
  const email = await screen.findByRole('checkbox', { name: 'E-mail' })
  expect(email).toBeChecked()
  await user.click(email)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Rows' }), 'compact')
  await user.selectOptions(screen.getByRole('combobox', { name: 'People per page' }), '100')
  await expect.poll(() => sent.length).toBe(3)
  const last = sent.at(-1)
  expect(last?.density).toBe('compact')
  expect(last?.table_layouts.jobs).toBe('as it was')
  const layout = layoutOf(last?.table_layouts.users)
  expect(layout.columns).not.toContain('email')
  expect(layout).toMatchObject({ density: 'compact', size: 100 })
  expect(screen.getByRole('checkbox', { name: 'E-mail' })).not.toBeChecked()
  expect(screen.queryByRole('checkbox', { name: 'Name' })).toBeNull()
})
