package com.opscenter.organizations.command;

import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.vault.api.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An organization as far as decisions need it.
sealed interface Organization {

    record Unknown() implements Organization {}

    /// @param kind `team`, `personal` or `system`
    /// @param members by the id of the person or service account
    /// @param invitations by their ids; those that ended are forgotten after some time
    /// @param sites ids of its sites
    /// @param externalId by which whoever provisions it knows it, null for none
    record Founded(
            String kind,
            Words words,
            boolean suspended,
            Map<String, String> settings,
            Map<String, Member> members,
            Map<String, Invitation> invitations,
            Set<String> sites,
            @Nullable String externalId)
            implements Organization {

        private static final Duration REMEMBERED = Duration.ofDays(30);

        static Founded of(String kind, String name) {
            return new Founded(
                    kind,
                    new Words(name, null, null),
                    false,
                    Map.of(),
                    Members.NONE,
                    Map.of(),
                    Set.of(),
                    null);
        }

        String name() {
            return words.name();
        }

        boolean is(String wanted) {
            return kind.equals(wanted);
        }

        Optional<Member> member(String user) {
            return Optional.ofNullable(members.get(user));
        }

        Optional<Invitation> invitation(String id) {
            return Optional.ofNullable(invitations.get(id));
        }

        Founded described(Words after) {
            return new Founded(
                    kind, after, suspended, settings, members, invitations, sites, externalId);
        }

        Founded suspended(boolean after) {
            return new Founded(
                    kind, words, after, settings, members, invitations, sites, externalId);
        }

        Founded set(Map<String, String> after) {
            return new Founded(
                    kind,
                    words,
                    suspended,
                    Map.copyOf(after),
                    members,
                    invitations,
                    sites,
                    externalId);
        }

        Founded knownAs(@Nullable String after) {
            return new Founded(
                    kind, words, suspended, settings, members, invitations, sites, after);
        }

        Founded with(String user, Member member) {
            return having(Members.of(members).with(user, member));
        }

        Founded without(String user) {
            return having(Members.of(members).without(user));
        }

        private Founded having(Members after) {
            return new Founded(
                    kind, words, suspended, settings, after, invitations, sites, externalId);
        }

        /// What ended is remembered a month longer than its link was good for, so that an
        /// organization is no larger for whom it invited years ago.
        Founded inviting(String id, Invitation invitation) {
            Instant monthBefore = invitation.expiresAt().minus(REMEMBERED);
            Map<String, Invitation> after = new HashMap<>(invitations);
            after.values().removeIf(one -> !one.isOpen() && one.expiresAt().isBefore(monthBefore));
            after.put(id, invitation);
            return new Founded(
                    kind,
                    words,
                    suspended,
                    settings,
                    members,
                    Map.copyOf(after),
                    sites,
                    externalId);
        }

        Founded opening(String site) {
            Set<String> after = new HashSet<>(sites);
            after.add(site);
            return new Founded(
                    kind,
                    words,
                    suspended,
                    settings,
                    members,
                    invitations,
                    Set.copyOf(after),
                    externalId);
        }
    }

    record Deleted() implements Organization {}

    /// What it is called.
    record Words(String name, @Nullable String displayName, @Nullable String logoUrl) {}

    /// @param machine a service account
    record Member(OrgRole role, boolean machine) {

        boolean isOwner() {
            return role == OrgRole.OWNER;
        }
    }

    /// @param email with nothing in it once it ended
    /// @param by who invited, null for our own parts
    /// @param attempt of the newest letter
    record Invitation(
            Sealed email,
            String emailHash,
            OrgRole role,
            @Nullable UserId by,
            long attempt,
            Instant expiresAt,
            Stage stage) {

        enum Stage {
            PENDING,
            EXPIRED,
            ACCEPTED,
            REVOKED
        }

        boolean isPending() {
            return stage == Stage.PENDING;
        }

        /// It may still become a membership, if only after another letter.
        boolean isOpen() {
            return stage == Stage.PENDING || stage == Stage.EXPIRED;
        }

        Invitation expired() {
            return new Invitation(email, emailHash, role, by, attempt, expiresAt, Stage.EXPIRED);
        }

        Invitation ended(Stage after) {
            Sealed forgotten = new Sealed(email.subject(), "");
            return new Invitation(forgotten, emailHash, role, by, attempt, expiresAt, after);
        }

        Invitation resent(long newAttempt, Instant newEnd) {
            return new Invitation(email, emailHash, role, by, newAttempt, newEnd, Stage.PENDING);
        }
    }
}
