package com.opscenter.identity.command.explanations;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Access;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Callers;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.Explanation;
import com.opscenter.identity.api.OrgRight;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.Ruling;
import com.opscenter.identity.api.Target;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.Memberships;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers why somebody may do something: of oneself to everybody, of others to whoever may see the
/// people of the platform, or manages the members of the organization that it is about.
@Component
class Explanations {

    private static final Permission SEE_PEOPLE = Permission.of("users:read");

    private final Targets targets;
    private final Directory directory;
    private final Memberships memberships;
    private final Callers callers;
    private final Roles roles;

    Explanations(
            Targets targets,
            Directory directory,
            Memberships memberships,
            Callers callers,
            Roles roles) {
        this.targets = targets;
        this.directory = directory;
        this.memberships = memberships;
        this.callers = callers;
        this.roles = roles;
    }

    /// @param written what it is about, null for the organization acted for
    /// @param whom null for oneself
    Why why(Permission permission, @Nullable String written, @Nullable String whom, Caller asking) {
        if (whom == null || isOneself(whom, asking)) {
            Target target = targets.of(written, asking);
            return Why.of(
                    Explanation.of(asking, permission, target, roles),
                    permission,
                    target,
                    asking.person());
        }
        return whyOther(permission, written, new UserId(whom), asking);
    }

    private Why whyOther(
            Permission permission, @Nullable String written, UserId whom, Caller asking) {
        Ruling people = Access.rule(asking, SEE_PEOPLE, Target.PLATFORM);
        if (!people.isAllowed() && !managesSomebody(asking)) {
            throw new RefusedException(people.denial());
        }
        Target target = targets.of(written, asking);
        if (!people.isAllowed() && !manages(asking, whom, target)) {
            throw new RefusedException(people.denial());
        }
        Member member =
                directory
                        .member(whom)
                        .orElseThrow(() ->
                                new RefusedException(Refusal.notFound("user " + whom.value())));
        Optional<Caller> caller = callers.ofActor(new Actor(member.type(), whom.value()));
        return caller.map(one ->
                        Why.of(
                                Explanation.of(one, permission, target, roles),
                                permission,
                                target,
                                whom))
                .orElseGet(() -> Why.keptOut(permission, target, whom));
    }

    private static boolean managesSomebody(Caller asking) {
        return asking.memberships().stream()
                .anyMatch(membership ->
                        Access.rule(asking, OrgRight.MANAGE_MEMBERS, membership.orgId())
                                .isAllowed());
    }

    private boolean manages(Caller asking, UserId whom, Target target) {
        String orgId = target.orgId();
        return orgId != null
                && Access.rule(asking, OrgRight.MANAGE_MEMBERS, orgId).isAllowed()
                && memberships.of(whom).stream()
                        .anyMatch(membership -> membership.orgId().equals(orgId));
    }

    private static boolean isOneself(String whom, Caller asking) {
        UserId person = asking.person();
        return person != null && person.value().equals(whom);
    }
}
