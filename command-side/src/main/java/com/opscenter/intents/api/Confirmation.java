package com.opscenter.intents.api;

import com.opscenter.commands.api.Refusal;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is asked for before something protected is touched.
///
/// @param confirm the name of the thing as typed
public record Confirmation(@Nullable String reason, @Nullable String confirm) {

    /// What is missing of it.
    ///
    /// @param what the thing is, such as `outlet`
    /// @param name what people know it by
    public Optional<Refusal> refusal(String what, String name) {
        List<FieldError> errors = new ArrayList<>();
        if (reason == null || reason.isBlank()) {
            errors.add(new FieldError("reason", "required", "must say why"));
        }
        if (!name.equals(confirm)) {
            errors.add(
                    new FieldError(
                            "confirm",
                            "confirmation",
                            "must be the %s's name, %s".formatted(what, name)));
        }
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                "confirmation-required",
                                name + " is protected: give a reason and type its name",
                                errors,
                                Map.of()));
    }
}
