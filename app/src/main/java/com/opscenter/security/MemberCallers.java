package com.opscenter.security;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.organizations.api.Memberships;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes of somebody who is known the caller they are now: with their roles and memberships as our
/// own read model has them.
@Component
class MemberCallers {

    private final Directory directory;
    private final Memberships memberships;
    private final Roles roles;

    MemberCallers(Directory directory, Memberships memberships, Roles roles) {
        this.directory = directory;
        this.memberships = memberships;
        this.roles = roles;
    }

    /// Whether this is somebody who may come in.
    boolean isLetIn(Caller caller) {
        return Optional.ofNullable(caller.person())
                .flatMap(directory::member)
                .filter(MemberCallers::mayEnter)
                .isPresent();
    }

    static boolean mayEnter(Member member) {
        return member.status() == UserStatus.ENABLED;
    }

    /// Acting for the primary organization.
    ///
    /// @param authenticatedAt null for machines and for what goes on by itself
    /// @param proof the session's or token's id, null for what goes on by itself
    Caller of(Member member, @Nullable Instant authenticatedAt, @Nullable String proof) {
        Set<Role> held =
                member.roles().stream()
                        .map(roles::find)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet());
        List<Membership> belongs = memberships.of(member.id());
        return new Caller(
                new Actor(member.type(), member.id().value()),
                member.id(),
                Objects.requireNonNullElse(member.username(), member.id().value()),
                held,
                member.explicit(),
                belongs,
                ActingOrganization.primary(member, held, belongs),
                authenticatedAt,
                proof,
                null);
    }
}
