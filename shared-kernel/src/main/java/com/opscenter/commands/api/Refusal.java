package com.opscenter.commands.api;

import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Map;

/// Why something was not done; the application turns it into an RFC 9457 problem.
///
/// @param code one of the codes in `docs/problems.md`; it decides the HTTP status
/// @param detail a sentence for people
/// @param errors the fields at fault
/// @param members further members of the problem, such as `commandId`
public record Refusal(
        String code, String detail, List<FieldError> errors, Map<String, Object> members) {

    public Refusal(String code, String detail) {
        this(code, detail, List.of(), Map.of());
    }

    public static Refusal invalid(List<FieldError> errors) {
        FieldError first = errors.getFirst();
        return new Refusal(
                "validation-failed", first.field() + ": " + first.message(), errors, Map.of());
    }

    public static Refusal invalid(String field, String code, String message) {
        return invalid(List.of(new FieldError(field, code, message)));
    }

    public static Refusal notFound(String what) {
        return new Refusal("not-found", "There is no " + what);
    }
}
