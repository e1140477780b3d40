import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import type { AuditEvent } from '../../api/types'
import { sentenceOf } from './sentence'

function event(type: string, payload: object, reason: string | null = null): AuditEvent {
  return {
    type,
    payload,
    reason,
    aggregate: { type: 'Outlet', id: 'outlet/pdu-1/9', version: 1 },
  } as AuditEvent
}

describe('the sentence of an event', () => {
  it('says_what_was_read', () => {
    const observed = event('power.OutletStateObserved', { reading: { state: 'OFF' } })
    expect(sentenceOf(observed, i18next)).toBe('PDU-1/9 read as OFF')
  })

  it('quotes_the_reason', () => {
    const requested = event('power.OutletSwitchRequested', { switchAction: 'OFF' }, 'replace fan')
    expect(sentenceOf(requested, i18next)).toBe('PDU-1/9 to OFF, “replace fan”')
  })

  it('says_the_note_of_a_dismissal_once', () => {
    const dismissed = event('power.OutletSwitchDismissed', { note: 'looked at it' }, 'looked at it')
    expect(sentenceOf(dismissed, i18next)).toBe('PDU-1/9: outcome dismissed, “looked at it”')
  })

  it('quotes_a_note_where_there_is_one', () => {
    expect(sentenceOf(event('alerts.AlertResolved', { note: 'fan replaced' }), i18next)).toBe(
      'Alert over, “fan replaced”',
    )
    expect(sentenceOf(event('alerts.AlertResolved', { note: null }), i18next)).toBe('Alert over')
  })

  it('says_how_a_monitor_was_read_and_what_was_asked_for', () => {
    const turned = event('uptime.MonitorStatusObserved', { edge: { status: 'DOWN' } })
    expect(sentenceOf(turned, i18next)).toBe('PDU-1/9 read as DOWN')
    const asked = event('uptime.MaintenanceRequested', { minutes: 90, reason: 'new disks' }, 'new disks')
    expect(sentenceOf(asked, i18next)).toBe('PDU-1/9 to be under maintenance for 90 min, “new disks”')
  })

  it('says_why_a_session_ended', () => {
    const ended = event('identity.SessionEnded', { why: 'LOGOUT' })
    expect(sentenceOf(ended, i18next)).toBe('Session ended: signed out')
  })

  it('says_how_a_member_changed', () => {
    const changed = event('organizations.MemberRoleChanged', { from: 'member', to: 'billing_admin' })
    expect(sentenceOf(changed, i18next)).toBe('Member from member to billing admin')
  })

  it('says_why_a_letter_was_given_up', () => {
    expect(sentenceOf(event('mail.LetterFailed', { why: 'NOT_CONFIGURED' }), i18next)).toBe(
      'Letter given up: no mail server is configured',
    )
  })

  it('says_whether_an_export_was_whole', () => {
    const ended = (complete: boolean) => event('identity.UsersExported', { rows: 500, complete })
    expect(sentenceOf(ended(true), i18next)).toBe('500 people exported, all of them')
    expect(sentenceOf(ended(false), i18next)).toBe('500 people exported, then it broke off')
  })

  it('says_what_a_job_does_and_why_it_stopped', () => {
    const started = event('jobs.JobStarted', { kind: 'assign-roles', total: 40 })
    expect(sentenceOf(started, i18next)).toBe('Job “give a role” over 40 started')
    const stopped = event('jobs.JobFailed', { succeeded: 12, failed: 0, why: 'RIGHT_LOST' })
    expect(sentenceOf(stopped, i18next)).toBe(
      'Job stopped after 12: whoever started it may not do this any more',
    )
  })

  it('says_whether_an_address_is_verified', () => {
    const changed = (verified: boolean) => event('identity.EmailVerificationChanged', { verified })
    expect(sentenceOf(changed(true), i18next)).toBe('E-mail of a user: the address is verified')
    expect(sentenceOf(changed(false), i18next)).toBe('E-mail of a user: the address is not verified')
  })

  it('says_why_a_letter_waits', () => {
    expect(sentenceOf(event('mail.LetterDelayed', { why: 'PUT_OFF' }), i18next)).toBe(
      'Letter waits: the mail server put it off',
    )
  })

  it('is_made_from_the_name_where_there_is_none', () => {
    expect(sentenceOf(event('network.PortDisabled', {}), i18next)).toBe('PDU-1/9: port disabled')
  })
})
