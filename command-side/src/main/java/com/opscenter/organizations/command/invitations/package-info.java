/// Asking people into an organization, and what becomes of it.
///
/// `InviteMember` → `InvitationSent` → a letter with a link → `AcceptInvitation` →
/// `InvitationAccepted` and `MemberJoined`; or `InvitationExpired`, `InvitationRevoked`. The
/// decision is the organization's own: who belongs to it and how many seats it has is known there
/// alone.
@NullMarked
package com.opscenter.organizations.command.invitations;

import org.jspecify.annotations.NullMarked;
