import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { RoutedStage } from '../../../app/gallery/stage'
import { server } from '../../../app/test-server'
import { PreferencesPage } from './PreferencesPage'

const NOTHING = {
  time_zone: 'Europe/Berlin',
  density: null,
  motion: null,
  shortcuts: null,
  table_layouts: { sources: 'name' },
  version: null,
}

let sent: unknown[]

beforeEach(() => {
  sent = []
  server.use(
    http.get('*/api/v1/account/preferences', () => HttpResponse.json(NOTHING)),
    http.put('*/api/v1/account/preferences', async ({ request }) => {
      const body = (await request.json()) as object
      sent.push(body)
      return HttpResponse.json({ ...body, version: sent.length })
    }),
  )
})

function visit() {
  render(
    <RoutedStage>
      <PreferencesPage appearance={<p>colors</p>} />
    </RoutedStage>,
  )
  return userEvent.setup()
}

describe('preferences', () => {
  it('are_what_the_device_asks_until_something_is_chosen', async () => {
    visit()
    expect(await screen.findByRole('radio', { name: 'Comfortable' })).toBeChecked()
    expect(screen.getByRole('radio', { name: 'As the device' })).toBeChecked()
    expect(screen.getByRole('checkbox')).toBeChecked()
    expect(screen.getByText('colors')).toBeVisible()
  })

  it('are_sent_whole_and_each_choice_keeps_the_one_before', async () => {
    const user = visit()
    await user.click(await screen.findByRole('radio', { name: 'Compact' }))
    await user.click(screen.getByRole('checkbox'))
    await expect.poll(() => sent).toHaveLength(2)
    const { version: _, ...before } = NOTHING
    expect(sent).toEqual([
      { ...before, density: 'compact' },
      { ...before, density: 'compact', shortcuts: false },
    ])
    await expect.poll(() => screen.getByRole('radio', { name: 'Compact' })).toBeChecked()
  })

  it('show_all_that_is_on_its_way_and_lose_none', async () => {
    const answers: (() => void)[] = []
    server.use(
      http.put('*/api/v1/account/preferences', async ({ request }) => {
        const body = (await request.json()) as object
        await new Promise<void>((resolve) => answers.push(resolve))
        return HttpResponse.json({ ...body, shortcuts: answers.length < 2 })
      }),
    )
    const user = visit()
    await user.click(await screen.findByRole('radio', { name: 'Compact' }))
    await user.click(screen.getByRole('radio', { name: 'Reduced' }))
    const seen: boolean[] = []
    const both = () =>
      ['Compact', 'Reduced'].every(
        (name) => (screen.getByRole('radio', { name }) as HTMLInputElement).checked,
      )
    const watch = new MutationObserver(() => seen.push(both()))
    expect(both()).toBe(true)
    watch.observe(document.body, { subtree: true, childList: true, attributes: true })
    for (const sends of [1, 2]) {
      await expect.poll(() => answers).toHaveLength(sends)
      answers[sends - 1]?.()
    }
    await expect.poll(() => screen.getByRole('checkbox')).not.toBeChecked()
    watch.disconnect()
    expect(new Set(seen)).toEqual(new Set([true]))
  })

  it('say_which_of_two_choices_was_refused', async () => {
    let refuse = () => {}
    const refusal = new Promise<void>((resolve) => {
      refuse = resolve
    })
    server.use(
      http.put(
        '*/api/v1/account/preferences',
        async () => {
          await refusal
          const problem = { title: 'Validation failed', status: 422, code: 'validation-failed' }
          return HttpResponse.json(problem, { status: 422 })
        },
        { once: true },
      ),
    )
    const user = visit()
    await user.click(await screen.findByRole('radio', { name: 'Compact' }))
    await user.click(screen.getByRole('radio', { name: 'Reduced' }))
    refuse()
    expect(await screen.findByRole('alert')).toHaveTextContent('Validation failed')
    await expect.poll(() => sent).toHaveLength(1)
    await expect.poll(() => screen.getByRole('radio', { name: 'Reduced' })).toBeChecked()
    expect(screen.getByRole('radio', { name: 'Comfortable' })).toBeChecked()
    expect(screen.getByRole('alert')).toBeVisible()
  })

  it('say_why_a_choice_was_refused_and_go_back', async () => {
    server.use(
      http.put('*/api/v1/account/preferences', () =>
        HttpResponse.json(
          { title: 'Validation failed', status: 422, code: 'validation-failed' },
          { status: 422 },
        ),
      ),
    )
    const user = visit()
    await user.click(await screen.findByRole('radio', { name: 'Reduced' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Validation failed')
    expect(screen.getByRole('radio', { name: 'As the device' })).toBeChecked()
  })
})
