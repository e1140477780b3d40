package com.opscenter.identity.api;

import com.opscenter.identity.api.Permission.Action;
import com.opscenter.identity.api.Permission.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

    /// Rows: resources in the order of [Resource]; columns: roles in the order of this enumeration.
    private static final List<String> MATRIX =
            List.of(
                    "rwdx rw   -    r   r   r   r",
                    "rwdx r    -    -   r   r   -",
                    "rwdx rw   -    r   r   r   r",
                    "rwdx rwx  rwx  rx  r   r   r",
                    "rwdx rw   r    rwx r   r   r",
                    "rwdx r    r    r   rwx r   r",
                    "rwdx r    r    r   r   r   r",
                    "rwd  r    r    r   r   r   r",
                    "rwdx rw   -    rwd -   r   -",
                    "rwdx rw   -    rwd -   r   -",
                    "rwdx r    rwx  r   r   r   r",
                    "rwdx r    rwx  r   r   r   r",
                    "rwdx r    rwx  r   r   r   r",
                    "rwdx rw   rwdx rw  r   r   r",
                    "rwdx r    rwx  r   r   r   r",
                    "rx   r    r    -   -   rx  -",
                    "rwdx r    r    -   -   r   -");

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
        Set<Permission> granted = new HashSet<>();
        for (Resource resource : Resource.values()) {
            String letters = MATRIX.get(resource.ordinal()).split(" +")[ordinal()];
            for (Action action : Action.values()) {
                if (letters.indexOf("rwdx".charAt(action.ordinal())) >= 0) {
                    granted.add(new Permission(resource, action));
                }
            }
        }
        return granted;
    }
}
