import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { acknowledged, alert, alertSource, me, NOW, recovered } from '../../app/gallery/fixtures'
import { liveOf, RoutedStage, type Scene } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import { AlertsPanel } from './AlertsPanel'

beforeEach(() => {
  server.use(http.get('*/api/v1/alerts', () => HttpResponse.json({ items: [], nextCursor: null })))
})

function show(scene: Scene) {
  const live = liveOf(scene)
  render(
    <RoutedStage scene={scene} live={live}>
      <AlertsPanel />
    </RoutedStage>,
  )
  return live
}

const reader = { ...me, permissions: ['alerts:read', 'sources:read'] }
const whole = { entities: [acknowledged, alert(1, { count: 3 })], source: alertSource() }
const card = (title: RegExp) => screen.getByRole('heading', { level: 3, name: title }).closest('article')

describe('the alerts panel', () => {
  it('keeps_its_size_before_the_first_data', () => {
    show({ known: false })
    expect(screen.getByRole('region', { name: 'Alerts' })).toHaveAttribute('aria-busy', 'true')
  })

  it('calls_for_a_source_when_none_tells_alerts', () => {
    show({})
    expect(screen.getByText('No source of alerts yet')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Add source' })).toHaveAttribute('href', '/ops/sources/new')
  })

  it('says_how_bad_since_when_of_what_and_by_whom_the_worst_first', () => {
    show(whole)
    const titles = screen.getAllByRole('heading', { level: 3 }).map((title) => title.textContent)
    expect(titles).toEqual(['Device down → nas-01', 'Port scan → fw-edge'])
    const worst = within(card(/Device down/) as HTMLElement)
    expect(worst.getByText('CRITICAL')).toBeVisible()
    expect(worst.getByText('×3')).toBeVisible()
    expect(worst.getByText(/4 min$/)).toBeVisible()
    expect(worst.getAllByText('LibreNMS')).not.toHaveLength(0)
  })

  it('says_who_knows_and_whether_the_source_was_told', () => {
    show(whole)
    const known = within(card(/Port scan/) as HTMLElement)
    expect(known.getByText('acknowledged by ana')).toBeVisible()
    expect(known.getByText('source knows')).toBeVisible()
    expect(known.getByRole('button', { name: /Un-ack/ })).toBeEnabled()
  })

  it('counts_what_stands_and_what_nobody_knows_of', () => {
    show(whole)
    expect(screen.getByRole('button', { name: 'open 2' })).toHaveAttribute('aria-pressed', 'true')
    expect(screen.getByRole('button', { name: 'unacknowledged 1' })).toBeVisible()
  })

  it('narrows_to_what_nobody_knows_of', async () => {
    show(whole)
    await userEvent.click(screen.getByRole('button', { name: 'unacknowledged 1' }))
    expect(screen.queryByText(/Port scan/)).toBeNull()
  })

  it('shows_what_recovered_lately_and_leaves_it_nothing_to_acknowledge', async () => {
    server.use(http.get('*/api/v1/alerts', () => HttpResponse.json({ items: [recovered], nextCursor: null })))
    show(whole)
    expect(await screen.findByText('RECOVERED')).toBeVisible()
    const over = within(card(/WAN1 down/) as HTMLElement)
    expect(over.getByText('03:00:08 to 03:04:11')).toBeVisible()
    expect(over.queryByRole('button')).toBeNull()
  })

  it('lets_the_source_say_that_all_is_clear', async () => {
    show({ source: alertSource() })
    expect(await screen.findByRole('heading', { name: 'All clear' })).toBeVisible()
    expect(screen.getByText('0 open')).toBeVisible()
  })

  it('takes_an_alert_that_is_over_off_at_once', async () => {
    const live = show(whole)
    const told = { at: NOW, intervalSeconds: 30, source: 'librenms-1' }
    const over = alert(1, { state: 'resolved', resolvedAt: NOW, resolvedBy: 'source', version: 4 })
    act(() => {
      live.store.apply([{ ...told, key: over.key, value: over }])
      live.store.flush()
    })
    expect(await screen.findByRole('button', { name: 'open 1' })).toBeVisible()
    expect(screen.getByText('RECOVERED')).toBeVisible()
  })

  it('is_moved_in_by_j_and_acknowledges_by_a', async () => {
    show(whole)
    await userEvent.keyboard('a')
    expect(await screen.findByRole('heading', { name: 'Acknowledge “Device down”?' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await userEvent.keyboard('jj')
    expect(card(/Port scan/)).toHaveAttribute('aria-current', 'true')
    await userEvent.keyboard('a')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('offers_nothing_to_whom_it_is_not_permitted', () => {
    show({ ...whole, who: reader })
    expect(screen.queryByRole('button', { name: /Ack/ })).toBeNull()
    expect(screen.getAllByRole('link', { name: /^Open/ })).toHaveLength(2)
  })

  it('names_the_failure_of_a_source_and_keeps_its_alerts', () => {
    const broken = alertSource({ status: 'OFFLINE', reason: 'AUTHENTICATION', detail: 'token refused' })
    show({ ...whole, source: broken })
    expect(screen.getByText('token refused')).toBeVisible()
    expect(screen.getByRole('heading', { name: /Device down/ })).toBeVisible()
  })

  it('says_that_alerts_of_a_silent_source_are_old', () => {
    show({ ...whole, ageSeconds: 360 })
    expect(screen.getByText('STALE 6 min')).toBeVisible()
    expect(screen.getByText(/LibreNMS is silent/)).toBeVisible()
  })

  it('says_that_an_alert_is_parked', () => {
    show({ ...whole, entities: [alert(1, { parked: true })] })
    expect(screen.getByText('PARKED')).toBeVisible()
  })

  it('is_dumb_without_a_link', () => {
    show({ ...whole, link: { kind: 'lost', since: 0, retryAt: 0, polling: false } })
    expect(screen.getByText(/no link to the server/)).toBeVisible()
    for (const button of screen.getAllByRole('button', { name: /Ack/ })) expect(button).toBeDisabled()
  })

  it('is_read_only_in_the_past', () => {
    const past = { at: 'pos:7', asOf: NOW, position: 7, beforeHistory: false }
    show({ ...whole, past })
    expect(screen.getByText('not available in the past')).toBeVisible()
    expect(screen.queryByRole('button', { name: /Ack/ })).toBeNull()
  })

  it('offers_what_others_offer_around_what_can_be_said_of_it', () => {
    render(
      <RoutedStage scene={{ entities: [alert(1)], source: alertSource() }}>
        <AlertsPanel
          further={({ id }) => ({
            acts: <button type="button">{`act on ${id}`}</button>,
            leads: <a href="/ops">{`lead from ${id}`}</a>,
          })}
        />
      </RoutedStage>,
    )
    const card = screen.getByRole('article')
    const offered = [...card.querySelectorAll('button, a')].map(({ textContent }) => textContent)
    expect(offered).toEqual([
      `act on ${alert(1).id}`,
      'Ack Device down',
      `lead from ${alert(1).id}`,
      'Open Device down',
    ])
  })
})
