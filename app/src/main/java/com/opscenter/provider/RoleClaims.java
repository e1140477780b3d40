package com.opscenter.provider;

import com.opscenter.identity.api.SystemRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The roles that tokens show: of the realm, of our client there, and by membership in a group.
/// Only those that are there from the start, or an alias of one; never by anybody's name.
public final class RoleClaims {

    private static final Set<String> NONE_NAMED = Set.of(SystemRole.VIEWER.word());

    static final String REALM = "realm_access";
    static final String CLIENT = "resource_access";
    static final String GROUPS = "groups";

    private final Set<String> believed;
    private final String clientId;
    private final Map<String, String> aliases;

    /// @param believed which claims speak of roles
    RoleClaims(Set<String> believed, String clientId, Map<String, String> aliases) {
        this.believed = Set.copyOf(believed);
        this.clientId = clientId;
        this.aliases =
                aliases.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        alias -> canonical(alias.getKey()), Map.Entry::getValue));
    }

    /// @param tokens claims of tokens that were made together
    /// @return viewer where roles are shown but none of ours; empty where no token speaks of roles
    public Optional<Set<String>> of(Collection<Map<String, Object>> tokens) {
        List<String> words = new ArrayList<>();
        boolean speaks = false;
        for (Map<String, Object> claims : tokens) {
            for (Collection<?> list : lists(claims)) {
                speaks = true;
                words.addAll(words(list));
            }
        }
        return speaks ? Optional.of(known(words)) : Optional.empty();
    }

    private Set<String> known(List<String> words) {
        Set<String> known =
                words.stream()
                        .map(RoleClaims::canonical)
                        .map(word -> aliases.getOrDefault(word, word))
                        .filter(word -> SystemRole.of(word).isPresent())
                        .collect(Collectors.toUnmodifiableSet());
        return known.isEmpty() ? NONE_NAMED : known;
    }

    private List<Collection<?>> lists(Map<String, Object> claims) {
        List<Collection<?>> lists = new ArrayList<>();
        add(member(believed(REALM, claims), "roles"), lists);
        add(member(member(believed(CLIENT, claims), clientId), "roles"), lists);
        add(believed(GROUPS, claims), lists);
        return lists;
    }

    private @Nullable Object believed(String name, Map<String, Object> claims) {
        return believed.contains(name) ? claims.get(name) : null;
    }

    private static void add(@Nullable Object claim, List<Collection<?>> lists) {
        if (claim instanceof Collection<?> list) {
            lists.add(list);
        }
    }

    private static @Nullable Object member(@Nullable Object owner, String name) {
        return owner instanceof Map<?, ?> members ? members.get(name) : null;
    }

    private static List<String> words(Collection<?> list) {
        return list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }

    /// A group is written as a path; one that lies within another is not meant, whatever its name.
    private static String canonical(String word) {
        return (word.startsWith("/") ? word.substring(1) : word).toLowerCase(Locale.ROOT);
    }
}
