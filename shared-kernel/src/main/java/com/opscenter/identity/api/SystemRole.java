package com.opscenter.identity.api;

import com.opscenter.identity.api.Permission.Action;
import com.opscenter.identity.api.Permission.Resource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The seven roles that are there from the start and never change.
public enum SystemRole {
    ADMIN(1, true, "Runs everything"),
    MODERATOR(2, true, "Helps people and looks after content"),
    OPERATOR(3, true, "Runs the equipment"),
    DEVELOPER(3, false, "Builds on the platform"),
    ANALYST(4, false, "Reads figures"),
    AUDITOR(4, true, "Checks the history"),
    VIEWER(5, false, "Looks");

    /// One row per resource, one column per role; r read, w write, d delete, x execute, - none.
    private static final String MATRIX =
            """
            resource      ADMIN MODERATOR OPERATOR DEVELOPER ANALYST AUDITOR VIEWER
            USERS         rwdx  rw        -        r         r       r       r
            BILLING       rwdx  r         -        -         r       r       -
            ORGANIZATIONS rwdx  rw        -        r         r       r       r
            SERVICES      rwdx  rwx       rwx      rx        r       r       r
            MODELS        rwdx  rw        r        rwx       r       r       r
            ANALYTICS     rwdx  r         r        r         rwx     r       r
            SETTINGS      rwdx  r         r        r         r       r       r
            LOGS          rwd   r         r        r         r       r       r
            API_KEYS      rwdx  rw        -        rwd       -       r       -
            WEBHOOKS      rwdx  rw        -        rwd       -       r       -
            POWER         rwdx  r         rwx      r         r       r       r
            NETWORK       rwdx  r         rwx      r         r       r       r
            SECURITY      rwdx  r         rwx      r         r       r       r
            ALERTS        rwdx  rw        rwdx     rw        r       r       r
            SOURCES       rwdx  r         rwx      r         r       r       r
            AUDIT         rx    r         r        -         -       rx      -
            SYSTEM        rwdx  r         r        -         -       r       -
            """;

    private static final Map<SystemRole, Role> ROLES = readMatrix();

    private final int level;
    private final boolean platform;
    private final String description;

    SystemRole(int level, boolean platform, String description) {
        this.level = level;
        this.platform = platform;
        this.description = description;
    }

    /// The name in events, tokens and the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Role role() {
        return Objects.requireNonNull(ROLES.get(this));
    }

    /// Letter by letter: what only looks like the name of a role grants nothing.
    public static Optional<SystemRole> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /// Those of the names that are there from the start.
    public static Set<String> among(Set<String> names) {
        return names.stream()
                .filter(name -> of(name).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<SystemRole, Role> readMatrix() {
        List<List<String>> rows =
                MATRIX.lines().map(line -> List.of(line.split(" +", -1))).toList();
        List<String> head = rows.getFirst();
        Map<SystemRole, Role> roles = new EnumMap<>(SystemRole.class);
        for (SystemRole role : values()) {
            int column = head.indexOf(role.name());
            Set<Permission> permissions = new HashSet<>();
            for (List<String> row : rows.subList(1, rows.size())) {
                Resource resource = Resource.valueOf(row.getFirst());
                row.get(column)
                        .chars()
                        .mapToObj(SystemRole::action)
                        .flatMap(Optional::stream)
                        .forEach(action -> permissions.add(new Permission(resource, action)));
            }
            roles.put(
                    role,
                    new Role(
                            role.word(),
                            role.description,
                            role.level,
                            role.platform,
                            permissions,
                            true));
        }
        return roles;
    }

    private static Optional<Action> action(int letter) {
        return switch (letter) {
            case 'r' -> Optional.of(Action.READ);
            case 'w' -> Optional.of(Action.WRITE);
            case 'd' -> Optional.of(Action.DELETE);
            case 'x' -> Optional.of(Action.EXECUTE);
            default -> Optional.empty();
        };
    }
}
