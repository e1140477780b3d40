package com.opscenter.organizations.query;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.InvitationEvent;
import com.opscenter.organizations.api.InvitationEvent.InvitationExpired;
import com.opscenter.organizations.api.InvitationEvent.InvitationSent;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.MemberRoleChanged;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationActivated;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationDescribed;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationRenamed;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationSettingsChanged;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationSuspended;
import com.opscenter.vault.api.Sealed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// What happens to organizations, in the history of records.
final class OrganizationHistory {

    private static final List<String> ROLES = List.of("owner", "admin", "billing_admin", "member");

    private OrganizationHistory() {}

    static void append(InMemoryHistory history, OrganizationEvent event) {
        history.append(event.orgId(), InMemoryHistory.ALICE, null, event);
    }

    static MemberJoined joined(String orgId, String user, String role) {
        return new MemberJoined(orgId, new UserId(user), role, "added", user.startsWith("script"));
    }

    /// What the write side would allow, of one organization.
    static void fill(InMemoryHistory history, String orgId, int steps, int seed) {
        Random random = new Random(seed);
        Map<String, String> members = new HashMap<>();
        append(history, new OrganizationFounded(orgId, "Acme", "team"));
        for (int step = 0; step < steps; step++) {
            append(history, next(orgId, step, members, random));
        }
    }

    private static OrganizationEvent next(
            String orgId, int step, Map<String, String> members, Random random) {
        String user = (random.nextBoolean() ? "script-" : "person-") + random.nextInt(4);
        String role = ROLES.get(random.nextInt(ROLES.size()));
        String before = members.get(user);
        if (random.nextInt(6) == 0) {
            return ofItself(orgId, step, random);
        } else if (before == null) {
            members.put(user, role);
            return joined(orgId, user, role);
        } else if (random.nextBoolean()) {
            members.remove(user);
            return new MemberLeft(orgId, new UserId(user), before);
        }
        members.put(user, role);
        return new MemberRoleChanged(orgId, new UserId(user), before, role);
    }

    /// What moves no member.
    private static OrganizationEvent ofItself(String orgId, int step, Random random) {
        String invitation = "invitation-" + random.nextInt(3);
        Sealed email = new Sealed(InvitationEvent.subject(invitation), "sealed");
        return switch (random.nextInt(8)) {
            case 0 -> new OrganizationRenamed(orgId, "Acme " + step);
            case 1 -> new OrganizationDescribed(orgId, "Acme Inc. " + step, null);
            case 2 ->
                    new OrganizationSettingsChanged(
                            orgId, Map.of("step", "" + step), Set.of("color"));
            case 3 ->
                    new OrganizationSettingsChanged(orgId, Map.of("color", "blue"), Set.of("step"));
            case 4 -> new OrganizationSuspended(orgId);
            case 5 -> new OrganizationActivated(orgId);
            case 6 -> new InvitationExpired(orgId, invitation);
            default ->
                    new InvitationSent(
                            orgId,
                            invitation,
                            email,
                            "hash",
                            "member",
                            null,
                            1,
                            InMemoryHistory.BEGIN);
        };
    }
}
