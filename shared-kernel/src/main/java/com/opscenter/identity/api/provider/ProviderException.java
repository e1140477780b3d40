package com.opscenter.identity.api.provider;

import com.opscenter.commands.api.Refusal;
import com.opscenter.vocabulary.api.FieldError;
import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Why the provider did not do what it was asked.
public abstract sealed class ProviderException extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    private ProviderException(String sentence) {
        super(sentence);
    }

    /// In the words of the API.
    public abstract Refusal refusal();

    /// Somebody else has it.
    public static final class Conflict extends ProviderException {

        @Serial private static final long serialVersionUID = 1L;

        private final String field;

        /// @param field `email` or `username`
        public Conflict(String field) {
            super("somebody else has this " + field);
            this.field = field;
        }

        @Override
        public Refusal refusal() {
            return exists(field);
        }
    }

    /// It does not take such a value.
    public static final class Invalid extends ProviderException {

        @Serial private static final long serialVersionUID = 1L;

        private final String field;
        private final String sentence;

        public Invalid(String field, String sentence) {
            super(field + ": " + sentence);
            this.field = field;
            this.sentence = sentence;
        }

        @Override
        public Refusal refusal() {
            return Refusal.invalid(field, "provider", sentence);
        }
    }

    /// It will not, however often it is asked.
    public static final class Refused extends ProviderException {

        @Serial private static final long serialVersionUID = 1L;

        public Refused(String sentence) {
            super(sentence);
        }

        @Override
        public Refusal refusal() {
            return new Refusal("upstream-refused", String.valueOf(getMessage()));
        }
    }

    /// It lacks what it needs for this.
    public static final class NotConfigured extends ProviderException {

        @Serial private static final long serialVersionUID = 1L;

        public NotConfigured(String sentence) {
            super(sentence);
        }

        @Override
        public Refusal refusal() {
            return new Refusal("not-configured", String.valueOf(getMessage()));
        }
    }

    /// It is away.
    public static final class Unavailable extends ProviderException {

        @Serial private static final long serialVersionUID = 1L;

        private final Duration retryAfter;

        public Unavailable(Duration retryAfter) {
            super("The identity provider is away");
            this.retryAfter = retryAfter;
        }

        @Override
        public Refusal refusal() {
            return new Refusal(
                    "upstream-unavailable",
                    "The identity provider is away",
                    List.of(),
                    Map.of("retry_after", retryAfter.toSeconds()));
        }
    }

    /// It may have done it; nobody knows.
    public static final class Slow extends ProviderException {

        @Serial private static final long serialVersionUID = 1L;

        public Slow() {
            super("The identity provider did not answer in time");
        }

        @Override
        public Refusal refusal() {
            return new Refusal("upstream-timeout", String.valueOf(getMessage()));
        }
    }

    /// The same words, whether we or the provider know of the other one.
    public static Refusal exists(String field) {
        return new Refusal(
                "user-exists",
                "Somebody else has this " + field,
                List.of(new FieldError(field, "unique", "is taken")),
                Map.of());
    }
}
