package com.opscenter.identity.api;

import com.opscenter.vocabulary.api.Id;
import java.util.regex.Pattern;

/// The provider's user id (`sub`).
public record UserId(String value) implements Id {

    private static final Pattern RANDOM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    /// Whether a subject is a random UUID (version 4), which nobody chooses.
    public static boolean isRandom(String subject) {
        return RANDOM.matcher(subject).matches();
    }
}
