package com.opscenter.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.opscenter.identity.api.provisioning.ProvisioningDoor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// A problem as RFC 7644 (3.12) wants it told to whoever provisions people. That standard knows of
/// no 422: what was read and is wrong is 400 there.
///
/// @param status as text
/// @param scimType which kind of 400 or 409 it is, absent where the standard has none
record ScimError(
        List<String> schemas,
        String status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String scimType,
        String detail) {

    static final MediaType FORM = MediaType.valueOf("application/scim+json");

    private static final List<String> SCHEMAS =
            List.of("urn:ietf:params:scim:api:messages:2.0:Error");
    private static final int READ_AND_WRONG = 422;
    private static final int BAD_REQUEST = 400;

    static boolean isWanted(HttpServletRequest request) {
        return ProvisioningDoor.isAt(Trace.pathOf(request));
    }

    static ScimError of(Problem problem) {
        return new ScimError(
                SCHEMAS, Integer.toString(status(problem)), type(problem.code()), detail(problem));
    }

    static int status(Problem problem) {
        return problem.status() == READ_AND_WRONG ? BAD_REQUEST : problem.status();
    }

    /// In the words that the directory sent.
    private static String detail(Problem problem) {
        return problem.errors().isEmpty()
                ? problem.detail()
                : problem.errors().stream()
                        .map(error -> attribute(error.field()) + ": " + error.message())
                        .collect(Collectors.joining("; "));
    }

    private static String attribute(String field) {
        return switch (field) {
            case "username" -> "userName";
            case "firstName" -> "name.givenName";
            case "lastName" -> "name.familyName";
            case "email" -> "emails.value";
            case "name" -> "displayName";
            default -> field;
        };
    }

    private static @Nullable String type(String code) {
        return switch (code) {
            case "malformed-request" -> "invalidSyntax";
            case "validation-failed", "past-is-read-only", "idempotency-key-reused" ->
                    "invalidValue";
            case "invalid-filter" -> "invalidFilter";
            case "invalid-path" -> "invalidPath";
            case "no-target" -> "noTarget";
            case "attribute-immutable", "username-immutable" -> "mutability";
            case "sensitive-filter" -> "sensitive";
            case "too-many-values" -> "tooMany";
            case "user-exists", "organization-name-taken", "external-id-taken" -> "uniqueness";
            default -> null;
        };
    }
}
