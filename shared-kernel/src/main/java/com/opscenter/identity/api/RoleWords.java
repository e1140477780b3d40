package com.opscenter.identity.api;

import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What may be written into a role of one's own; null is left as it is.
final class RoleWords {

    private static final Pattern DESCRIPTION = Pattern.compile("[^\\p{Cntrl}]{0,200}");
    private static final int STRONGEST = 2;
    private static final int WEAKEST = 9;

    private RoleWords() {}

    static List<FieldError> violations(
            @Nullable String description,
            @Nullable Integer level,
            @Nullable Set<String> permissions) {
        List<FieldError> errors = new ArrayList<>();
        if (description != null && !DESCRIPTION.matcher(description).matches()) {
            errors.add(
                    new FieldError(
                            "description", "size", "must have at most 200 characters, one line"));
        }
        if (level != null && (level < STRONGEST || level > WEAKEST)) {
            errors.add(new FieldError("level", "range", "must be 2 to 9"));
        }
        if (permissions != null) {
            errors.addAll(permissions(permissions));
        }
        return errors;
    }

    /// Of a role that is named beside them.
    static List<FieldError> ofRole(String role, Set<String> permissions) {
        List<FieldError> errors = new ArrayList<>(RoleName.violations("role_id", role));
        errors.addAll(permissions(permissions));
        return errors;
    }

    static List<FieldError> permissions(Set<String> written) {
        int most = Permission.all().size();
        if (written.size() > most) {
            return List.of(
                    new FieldError("permissions", "size", "must be at most %d".formatted(most)));
        }
        return written.stream().sorted().flatMap(one -> error(one).stream()).toList();
    }

    /// What not even an administrator holds nobody could give.
    private static Optional<FieldError> error(String written) {
        Optional<Permission> known = Permission.find(written);
        if (known.isEmpty()) {
            return Optional.of(
                    new FieldError("permissions", "enum", written + " is no permission"));
        }
        return known.filter(SystemRole.ADMIN.role()::grants).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new FieldError(
                                "permissions", "nobody", written + " is held by no role at all"));
    }
}
