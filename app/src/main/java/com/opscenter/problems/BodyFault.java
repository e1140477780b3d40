package com.opscenter.problems;

import com.opscenter.commands.api.Refusal;
import java.time.Instant;
import java.util.List;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/// Says what is wrong with a body: 400 when it is no JSON, 422 naming the member when it is JSON of
/// another shape.
final class BodyFault {

    private BodyFault() {}

    static Refusal of(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyLimit.TooLarge tooLarge -> {
                    return tooLarge.refusal();
                }
                case PropertyBindingException unknown -> {
                    return unknownMember(unknown);
                }
                case MismatchedInputException mismatch when !mismatch.getPath().isEmpty() -> {
                    return Refusal.invalid(
                            path(mismatch.getPath()), "type", "must be " + wanted(mismatch));
                }
                case JacksonException broken -> {
                    return malformed(broken);
                }
                default -> {}
            }
        }
        return new Refusal("malformed-request", "A body is expected");
    }

    private static Refusal unknownMember(PropertyBindingException unknown) {
        return Refusal.invalid(
                path(unknown.getPath()),
                "unknown",
                "is not known here; known are "
                        + unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .toList());
    }

    private static Refusal malformed(JacksonException broken) {
        var where = broken.getLocation();
        return new Refusal(
                "malformed-request",
                where == null || where.getLineNr() < 1
                        ? "The body is no JSON of the expected form"
                        : "The body is no JSON of the expected form (line %d, column %d)"
                                .formatted(where.getLineNr(), where.getColumnNr()));
    }

    private static String path(List<Reference> references) {
        StringBuilder path = new StringBuilder();
        for (Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }

    /// The wanted type in the words of JSON, never a Java class name.
    private static String wanted(MismatchedInputException mismatch) {
        Class<?> type = mismatch.getTargetType();
        if (type == null) {
            return "of another type";
        } else if (type.isEnum()) {
            return "one of " + List.of(type.getEnumConstants());
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number";
        } else if (type == String.class) {
            return "a text";
        } else if (Iterable.class.isAssignableFrom(type)) {
            return "a list";
        } else if (type == Instant.class) {
            return "an RFC 3339 instant";
        }
        return "an object";
    }
}
