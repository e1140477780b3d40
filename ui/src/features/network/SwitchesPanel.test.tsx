import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { command, me, source } from '../../app/gallery/fixtures'
import { summaryOf, switches, switchOf } from '../../app/gallery/network'
import { RoutedStage, type Scene } from '../../app/gallery/stage'
import { SwitchesPanel } from './SwitchesPanel'

function show(scene: Scene) {
  return render(
    <RoutedStage scene={scene}>
      <SwitchesPanel />
    </RoutedStage>,
  )
}

const zyxel = switchOf('zyxel-1', { portCount: 3, portsUp: 1 })
const three = ['1', '2', '17'].map((number) => summaryOf('zyxel-1', number))

describe('the switches panel', () => {
  it('keeps_its_size_before_the_first_data', () => {
    show({ known: false })
    expect(screen.getByRole('region', { name: 'Switches' })).toHaveAttribute('aria-busy', 'true')
  })

  it('calls_for_a_source_when_there_is_none', () => {
    show({})
    expect(screen.getByText('No switch yet')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Add source' })).toHaveAttribute('href', '/ops/sources/new')
  })

  it('is_not_there_for_whom_it_is_not_permitted', () => {
    const { container } = show({ who: { ...me, permissions: ['power:read'] } })
    expect(container).toBeEmptyDOMElement()
  })

  it('counts_all_ports_and_leads_to_the_list', () => {
    show({ entities: switches })
    expect(screen.getByRole('link', { name: '96 ports · 58 up' })).toHaveAttribute('href', '/ops/network')
    expect(screen.getByText('PoE 42 / 180 W')).toBeVisible()
  })

  it('names_every_port_in_full_and_leads_to_it', () => {
    show({ entities: switches })
    const port = screen.getByRole('link', { name: 'MikroTik port 3, up, PoE delivering' })
    expect(port).toHaveAttribute('href', '/ops/network/mikrotik-1/ports/3')
    expect(screen.getByRole('link', { name: 'Zyxel-1 port 17, up, counts errors' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Zyxel-1 port 44, disabled' })).toBeVisible()
  })

  it('lists_what_another_system_tells_of_last', () => {
    const told = switchOf('librenms-1.2', { source: 'librenms-1', name: 'sw-core' })
    show({ entities: [told, zyxel] })
    const names = screen
      .getAllByRole('link', { name: /^(sw-core|Zyxel-1)$/i })
      .map((link) => link.textContent)
    expect(names).toEqual([zyxel.name, 'sw-core'])
  })

  it('leads_to_the_one_port_in_trouble', () => {
    show({ entities: switches })
    expect(screen.getByRole('link', { name: /1 in trouble/ })).toHaveAttribute(
      'href',
      '/ops/network/zyxel-1/ports/17',
    )
  })

  it('leads_to_the_list_of_several_ports_in_trouble', () => {
    const bad = three.map((port) => ({ ...port, poe: { status: 'FAULT' as const } }))
    show({ entities: [zyxel, ...bad] })
    expect(screen.getByRole('link', { name: '3 in trouble' })).toHaveAttribute(
      'href',
      '/ops/network/zyxel-1?show=troubled',
    )
  })

  it('shows_what_is_pending', () => {
    const pending = { commandId: 'c', action: 'poe-off', since: '2026-11-21T13:30:21.000Z', deadline: '' }
    show({ entities: [zyxel, summaryOf('zyxel-1', '1', { label: 'ap-1', pending })] })
    const port = screen.getByRole('link', { name: 'Zyxel-1 port 1, ap-1, up, poe→off' })
    expect(port).toHaveAttribute('data-status', 'pending')
  })

  it('says_what_became_of_our_commands', () => {
    const on = (number: string) => ({ key: `port/zyxel-1/${number}`, name: null })
    show({
      entities: [zyxel, ...three],
      commands: [
        command({ id: 'a', status: 'contradicted', target: on('1') }),
        command({ id: 'b', status: 'unknown', target: on('2') }),
      ],
    })
    expect(screen.getByRole('link', { name: 'Zyxel-1 port 1, says up' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Zyxel-1 port 2, unknown' })).toBeVisible()
  })

  it('is_reached_once_by_tab_and_walked_by_arrows', async () => {
    show({ entities: [zyxel, ...three] })
    const user = userEvent.setup()
    const ports = within(screen.getByRole('group')).getAllByRole('link')
    expect(ports.map((port) => port.tabIndex)).toEqual([0, -1, -1])
    ports[0]?.focus()
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(ports[2]).toHaveFocus()
    expect(ports.map((port) => port.tabIndex)).toEqual([-1, -1, 0])
    await user.keyboard('{Home}')
    expect(ports[0]).toHaveFocus()
  })

  it('keeps_old_values_and_says_how_old_they_are', () => {
    show({ entities: [zyxel, ...three], ageSeconds: 360 })
    expect(screen.getByText('STALE 6 min')).toBeVisible()
    expect(screen.getByText('last seen 14:24')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Zyxel-1 port 2, up' })).toBeVisible()
  })

  it('names_the_failure_of_the_source_and_leads_to_it', () => {
    const broken = {
      ...source({ status: 'OFFLINE', reason: 'AUTHENTICATION' }),
      id: 'zyxel-1',
      key: 'source/zyxel-1',
    }
    show({ entities: [zyxel, ...three], source: broken })
    expect(screen.getByRole('link', { name: 'AUTHENTICATION' })).toHaveAttribute(
      'href',
      '/ops/sources/zyxel-1',
    )
  })

  it('says_when_its_projection_is_parked', () => {
    show({ entities: [{ ...zyxel, parked: true }, ...three] })
    expect(screen.getByText('PARKED')).toBeVisible()
  })

  it('keeps_the_instant_of_the_past_in_its_state', () => {
    const past = { at: 'pos:7', asOf: '2026-11-21T02:00:12.000Z', position: 7, beforeHistory: false }
    show({ entities: [zyxel, ...three], past })
    expect(screen.getByRole('region', { name: 'Switches' })).toHaveAttribute('data-state', 'past')
  })
})
