package com.opscenter.approvals.api;

import com.opscenter.vocabulary.api.FieldError;
import java.util.List;

/// Rules of what people write about an approval.
final class Notes {

    static final int OF_BREAK_GLASS = 10;

    private static final int LONGEST = 500;

    private Notes() {}

    static List<FieldError> violations(String field, String text, int shortest) {
        int length = text.strip().length();
        return length >= shortest && length <= LONGEST
                ? List.of()
                : List.of(
                        new FieldError(
                                field,
                                "size",
                                "must have %d to %d characters".formatted(shortest, LONGEST)));
    }
}
