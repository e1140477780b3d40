package com.opscenter.commands.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects what is wrong, so that all of it is answered at once.
public final class FieldProblems {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 86_400;

    private final List<FieldError> errors = new ArrayList<>();

    public void check(boolean holds, String field, String code, String message) {
        if (!holds) {
            errors.add(new FieldError(field, code, message));
        }
    }

    public void addAll(List<FieldError> more) {
        errors.addAll(more);
    }

    public String text(String field, @Nullable String given, int longest) {
        boolean fits =
                given != null
                        && !given.isBlank()
                        && given.length() <= longest
                        && given.indexOf('\0') < 0;
        check(fits, field, "size", "must have 1 to " + longest + " characters");
        return given == null ? "" : given.strip();
    }

    public void seconds(String field, int seconds) {
        check(
                seconds >= SHORTEST && seconds <= LONGEST,
                field,
                "range",
                "must be " + SHORTEST + " to " + LONGEST + " seconds");
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    public void orRefuse() {
        if (!errors.isEmpty()) {
            throw new RefusedException(Refusal.invalid(List.copyOf(errors)));
        }
    }
}
