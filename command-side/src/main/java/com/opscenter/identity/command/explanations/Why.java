package com.opscenter.identity.command.explanations;

import com.opscenter.identity.api.Explanation;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Ruling;
import com.opscenter.identity.api.Target;
import com.opscenter.identity.api.UserId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The answer to whether somebody may do something.
///
/// @param rule 1 a role of the platform or a permission by name, 2 a role in one's own
///   organizations, 3 the role in the organization, 4 it is about oneself; 0 when none allows it
/// @param why a sentence for people
/// @param by name of the role that allows it, if one does
/// @param user_id whom it is about, null for nobody with an account
/// @param org_id the organization that the object belongs to, null for the platform
/// @param kept_out whether they may not come in, so that nothing they hold counts
/// @param enough what would allow it, each by itself; empty where it is allowed, or nothing would
record Why(
        boolean allowed,
        boolean kept_out,
        int rule,
        String why,
        @Nullable String by,
        String resource,
        String action,
        @Nullable String user_id,
        @Nullable String org_id,
        List<Enough> enough) {

    /// @param kind `role`, `organization_role` or `scope`
    /// @param as_member whether one must belong to the organization as well, and does not
    /// @param with_scope whether the API key must be for it as well, and is not
    record Enough(String kind, String name, boolean as_member, boolean with_scope) {}

    static Why of(
            Explanation explanation, Permission permission, Target target, @Nullable UserId whom) {
        Ruling ruling = explanation.ruling();
        return new Why(
                ruling.isAllowed(),
                false,
                ruling.rule(),
                ruling.why(),
                ruling.by(),
                word(permission.resource()),
                word(permission.action()),
                whom == null ? null : whom.value(),
                target.orgId(),
                explanation.enough().stream()
                        .map(one ->
                                new Enough(
                                        word(one.kind()),
                                        one.name(),
                                        one.asMember(),
                                        one.withScope()))
                        .toList());
    }

    /// Of somebody who may not come in, whatever they hold.
    static Why keptOut(Permission permission, Target target, UserId whom) {
        return new Why(
                false,
                true,
                0,
                "The account is suspended or switched off: it may do nothing",
                null,
                word(permission.resource()),
                word(permission.action()),
                whom.value(),
                target.orgId(),
                List.of());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
