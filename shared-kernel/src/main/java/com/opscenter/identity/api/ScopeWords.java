package com.opscenter.identity.api;

import com.opscenter.identity.api.Permission.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words a key's scopes are made of, and which of them somebody may give away.
public final class ScopeWords {

    /// What a key is for unless something else is said.
    public static final List<String> USUAL = List.of("llm:inference", "llm:models");

    /// Uses that are no permission. Whoever has an account has them.
    private static final Set<String> USES =
            Set.of("llm:inference", "llm:models", KeyScopes.READ_ACCOUNT, KeyScopes.OWN_ACCOUNT);

    private static final String PEOPLE_FROM_OUTSIDE = KeyScopes.PROVISIONING;
    private static final Set<String> UNBOUND =
            Set.of(KeyScopes.READ_ACCOUNT, KeyScopes.OWN_ACCOUNT, PEOPLE_FROM_OUTSIDE);
    private static final Permission PEOPLE = Permission.of("users:write");
    private static final String ALL = ":*";

    private ScopeWords() {}

    /// Whether it is a use that no permission stands for, such as `llm:inference`.
    public static boolean isUse(String word) {
        return USES.contains(word) || word.equals(PEOPLE_FROM_OUTSIDE);
    }

    public static boolean isOne(String word) {
        return isUse(word)
                || resources().anyMatch(resource -> word.equals(whole(resource)))
                || Permission.find(word).isPresent();
    }

    /// Whether it lets a key reach beyond any one organization, so that none that shall keep to one
    /// may have it.
    public static boolean isUnbound(String word) {
        return UNBOUND.contains(word);
    }

    /// Whether somebody may do all that the scope lets a key do.
    ///
    /// @param orgId where the new key is to reach, null for wherever they may themselves
    public static boolean isHeld(Caller caller, String word, @Nullable String orgId) {
        if (USES.contains(word)) {
            return true;
        }
        if (word.equals(PEOPLE_FROM_OUTSIDE)) {
            return caller.mayEverywhere(PEOPLE);
        }
        return meant(word).allMatch(permission -> isHeld(caller, permission, orgId));
    }

    /// The same of a key for somebody else: what they do with their account stays theirs, and a
    /// permission has to be held wherever the key reaches.
    public static boolean isHeldForAnother(Caller caller, String word, @Nullable String orgId) {
        if (word.equals(KeyScopes.READ_ACCOUNT) || word.equals(KeyScopes.OWN_ACCOUNT)) {
            return false;
        }
        if (isUse(word)) {
            return isHeld(caller, word, orgId);
        }
        Target target = orgId == null ? Target.PLATFORM : Target.in(orgId);
        return meant(word)
                .allMatch(permission -> Access.rule(caller, permission, target).isAllowed());
    }

    private static Stream<Permission> meant(String word) {
        return Permission.all().stream()
                .filter(permission ->
                        word.equals(permission.toString()) || covers(word, permission));
    }

    private static boolean isHeld(Caller caller, Permission permission, @Nullable String orgId) {
        UserId person = caller.person();
        Ruling there =
                orgId == null
                        ? Access.somewhere(caller, permission)
                        : Access.rule(caller, permission, Target.in(orgId));
        return there.isAllowed()
                || (person != null
                        && Access.rule(caller, permission, Target.of(person)).isAllowed());
    }

    /// Everything anybody can do with the resource: what nobody may, a whole does not contain.
    private static boolean covers(String word, Permission permission) {
        return word.equals(whole(permission.resource()))
                && SystemRole.ADMIN.role().grants(permission);
    }

    private static String whole(Resource resource) {
        return resource.name().toLowerCase(Locale.ROOT) + ALL;
    }

    private static Stream<Resource> resources() {
        return Arrays.stream(Resource.values());
    }
}
