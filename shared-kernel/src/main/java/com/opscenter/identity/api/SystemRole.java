package com.opscenter.identity.api;

import com.opscenter.identity.api.Permission.Action;
import com.opscenter.identity.api.Permission.Resource;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The seven system roles. A lower level is stronger; platform scope reaches every organization.
public enum Role {
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

    private static final Map<Role, Set<Permission>> GRANTED = readMatrix();

    private final int level;
    private final boolean platform;
    private final String description;

    Role(int level, boolean platform, String description) {
        this.level = level;
        this.platform = platform;
        this.description = description;
    }

    public int level() {
        return level;
    }

    /// Whether the role holds for every organization, not only for one's own.
    public boolean platform() {
        return platform;
    }

    public String description() {
        return description;
    }

    /// The name used in tokens and in the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        for (Role role : values()) {
            if (role.word().equalsIgnoreCase(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    public Set<Permission> permissions() {
        return Objects.requireNonNull(GRANTED.get(this));
    }

    private static Map<Role, Set<Permission>> readMatrix() {
        List<List<String>> rows =
                MATRIX.lines().map(line -> List.of(line.split(" +", -1))).toList();
        List<String> head = rows.getFirst();
        Map<Role, Set<Permission>> granted = new EnumMap<>(Role.class);
        for (Role role : values()) {
            Set<Permission> permissions = new HashSet<>();
            for (List<String> row : rows.subList(1, rows.size())) {
                Resource resource = Resource.valueOf(row.getFirst());
                String letters = row.get(head.indexOf(role.name()));
                letters.chars()
                        .mapToObj(Role::action)
                        .flatMap(Optional::stream)
                        .forEach(action -> permissions.add(new Permission(resource, action)));
            }
            granted.put(role, Set.copyOf(permissions));
        }
        return granted;
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
