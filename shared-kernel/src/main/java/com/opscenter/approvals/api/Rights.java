package com.opscenter.approvals.api;

import com.opscenter.identity.api.Access;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.OrgRight;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a command asks for and what somebody has, in the same words, so that a list finds what
/// somebody may decide about without a look at each. To be a certain person is in none of them:
/// that is the one who asked.
public final class Rights {

    private static final String EVERYWHERE = "@platform";

    private Rights() {}

    /// Any one of these is enough.
    public static Set<String> of(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Permit(var permission) -> Set.of(permission.toString());
            case Requirement.Everywhere(var permission) -> Set.of(permission + EVERYWHERE);
            case Requirement.OverOwn(var permission, _) -> Set.of(permission + EVERYWHERE);
            case Requirement.OfOrganization(var organization, var right) ->
                    Set.of(word(right, organization));
            case Requirement.Oneself _, Requirement.Somebody _ -> Set.of();
            case Requirement.NoOtherKey(var asked, _) -> of(asked);
            case Requirement.AnyOf(var parts) ->
                    parts.stream()
                            .flatMap(part -> of(part).stream())
                            .collect(Collectors.toUnmodifiableSet());
        };
    }

    /// In the organization they act for.
    public static Set<String> of(Caller caller) {
        Set<String> rights = new TreeSet<>();
        permissions()
                .forEach(permission -> {
                    if (caller.may(permission)) {
                        rights.add(permission.toString());
                    }
                    if (caller.mayEverywhere(permission)) {
                        rights.add(permission + EVERYWHERE);
                    }
                });
        Arrays.stream(OrgRight.values())
                .filter(right -> Access.rule(caller, right, caller.orgId()).isAllowed())
                .forEach(right -> rights.add(word(right, caller.orgId())));
        return rights;
    }

    /// What was written, read again.
    ///
    /// @param rights of which one is enough
    static Requirement requirement(List<String> rights) {
        return Requirement.anyOf(rights.stream().map(Rights::one).toArray(Requirement[]::new));
    }

    private static Requirement one(String word) {
        int at = word.indexOf('@');
        if (at < 0) {
            return Requirement.of(Permission.of(word));
        }
        String what = word.substring(0, at);
        return word.endsWith(EVERYWHERE)
                ? new Requirement.Everywhere(Permission.of(what))
                : new Requirement.OfOrganization(
                        word.substring(at + 1), OrgRight.valueOf(what.toUpperCase(Locale.ROOT)));
    }

    private static String word(OrgRight right, String organization) {
        return right.word() + "@" + organization;
    }

    private static Stream<Permission> permissions() {
        return Arrays.stream(Permission.Resource.values())
                .flatMap(resource ->
                        Arrays.stream(Permission.Action.values())
                                .map(action -> new Permission(resource, action)));
    }
}
