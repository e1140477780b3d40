package com.opscenter.problems;

import com.opscenter.commands.api.Refusal;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Words what the web framework refuses by itself.
final class FrameworkFault {

    private FrameworkFault() {}

    static Refusal of(Exception failure, ErrorResponse response) {
        return switch (failure) {
            case MethodArgumentNotValidException invalid ->
                    Refusal.invalid(
                            invalid.getFieldErrors().stream()
                                    .map(error ->
                                            new FieldError(
                                                    error.getField(),
                                                    rule(error.getCode()),
                                                    words(error.getDefaultMessage())))
                                    .toList());
            case HandlerMethodValidationException invalid ->
                    Refusal.invalid(
                            invalid.getParameterValidationResults().stream()
                                    .flatMap(result -> ofParameter(result).stream())
                                    .toList());
            case MissingServletRequestParameterException missing ->
                    Refusal.invalid(missing.getParameterName(), "required", "must be given");
            case MissingRequestValueException missing ->
                    new Refusal("malformed-request", words(missing.getBody().getDetail()));
            default -> byStatus(response);
        };
    }

    /// A parameter of another type; null when the failure is none.
    static @Nullable Refusal ofParameter(Exception failure) {
        return failure instanceof MethodArgumentTypeMismatchException mismatch
                ? new Refusal(
                        "malformed-request",
                        mismatch.getName() + ": \"" + mismatch.getValue() + "\" is of another type")
                : null;
    }

    private static List<FieldError> ofParameter(ParameterValidationResult result) {
        String name = Objects.toString(result.getMethodParameter().getParameterName(), "parameter");
        return result.getResolvableErrors().stream()
                .map(error -> {
                    String[] codes = error.getCodes();
                    return new FieldError(
                            name,
                            rule(codes == null ? null : codes[codes.length - 1]),
                            words(error.getDefaultMessage()));
                })
                .toList();
    }

    private static Refusal byStatus(ErrorResponse response) {
        return switch (response.getStatusCode().value()) {
            case 404 -> new Refusal("not-found", "There is nothing at this address");
            case 405 -> new Refusal("method-not-allowed", detail(response));
            case 406 -> new Refusal("not-acceptable", "JSON is what is offered here");
            case 413 -> new Refusal("payload-too-large", "The request is too large");
            case 415 -> new Refusal("unsupported-media-type", detail(response));
            case 503 -> new Refusal("upstream-unavailable", "The answer took too long");
            default -> new Refusal("malformed-request", detail(response));
        };
    }

    private static String detail(ErrorResponse response) {
        return words(response.getBody().getDetail());
    }

    private static String rule(@Nullable String code) {
        return code == null
                ? "invalid"
                : code.substring(0, 1).toLowerCase(Locale.ROOT) + code.substring(1);
    }

    private static String words(@Nullable String message) {
        return message == null ? "is not valid" : message;
    }
}
