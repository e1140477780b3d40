package com.opscenter.organizations.api;

import com.opscenter.identity.api.OrgRole;
import com.opscenter.vocabulary.api.FieldError;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be written about an organization, named as the API names it.
final class OrganizationWords {

    static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 2_000;

    private OrganizationWords() {}

    static List<FieldError> violations(
            @Nullable String name, @Nullable String displayName, @Nullable String logoUrl) {
        List<FieldError> errors = new ArrayList<>();
        if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
            errors.add(new FieldError("name", "size", "must have 1 to 200 characters"));
        }
        if (displayName != null && displayName.length() > LONGEST_NAME) {
            errors.add(new FieldError("display_name", "size", "must have at most 200 characters"));
        }
        if (logoUrl != null && !logoUrl.isEmpty() && !isAddress(logoUrl)) {
            errors.add(
                    new FieldError(
                            "logo_url",
                            "format",
                            "must be an http or https address of at most 2000 characters"));
        }
        return List.copyOf(errors);
    }

    static List<FieldError> violations(String role) {
        return OrgRole.of(role).isPresent()
                ? List.of()
                : List.of(
                        new FieldError(
                                "role", "enum", "must be owner, admin, billing_admin or member"));
    }

    private static boolean isAddress(String written) {
        try {
            URI address = URI.create(written);
            return written.length() <= LONGEST_ADDRESS
                    && address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
