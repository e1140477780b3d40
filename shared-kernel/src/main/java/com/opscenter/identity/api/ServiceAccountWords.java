package com.opscenter.identity.api;

import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which words may be written about a machine; null is left as it is.
final class ServiceAccountWords {

    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,99}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{0,100}");

    private ServiceAccountWords() {}

    static List<FieldError> violations(
            @Nullable String clientId,
            @Nullable String name,
            @Nullable Set<String> roles,
            @Nullable Set<String> permissions) {
        List<FieldError> errors = new ArrayList<>();
        if (clientId != null && !CLIENT.matcher(clientId).matches()) {
            errors.add(
                    new FieldError(
                            "client_id",
                            "format",
                            "must have 2 to 100 of A to Z, a to z, 0 to 9, . _ and -"));
        }
        if (name != null && !NAME.matcher(name).matches()) {
            errors.add(
                    new FieldError("name", "size", "must have at most 100 characters, one line"));
        }
        if (roles != null) {
            errors.addAll(UserWords.roles(roles));
        }
        if (permissions != null) {
            errors.addAll(RoleWords.permissions(permissions));
        }
        return errors;
    }
}
