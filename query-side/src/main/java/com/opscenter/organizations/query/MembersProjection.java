package com.opscenter.organizations.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.MemberRoleChanged;
import com.opscenter.organizations.api.OrganizationEvent.OfMember;
import com.opscenter.projections.api.Projection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Folds who belongs to which organization.
@Component
class MembersProjection implements Projection<MemberRow> {

    static final String NAME = "organizations_member";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "organizations";
    }

    @Override
    public Class<MemberRow> rowType() {
        return MemberRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof OfMember member
                ? Optional.of(key(member.orgId(), member.user().value()))
                : Optional.empty();
    }

    static String key(String orgId, String user) {
        return "member/" + orgId + "/" + user;
    }

    /// The user of a key, whatever stands in their id.
    static String user(String key) {
        return key.split("/", 3)[2];
    }

    @Override
    public @Nullable MemberRow fold(@Nullable MemberRow row, Event event, StoredEvent stored) {
        return switch ((OfMember) event) {
            case MemberJoined(var orgId, var user, var role, var by, var machine) ->
                    new MemberRow(orgId, user.value(), role, machine, by, stored.occurredAt());
            case MemberRoleChanged(_, _, _, var to) ->
                    row == null
                            ? null
                            : new MemberRow(
                                    row.orgId(),
                                    row.userId(),
                                    to,
                                    row.machine(),
                                    row.by(),
                                    row.joinedAt());
            case MemberLeft _ -> null;
        };
    }
}
