package com.opscenter.alerts.api;

import com.opscenter.telemetry.api.Unit;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A rule of our own: what raises an alert.
///
/// @param site where it watches, null for all sites
/// @param labels what its alerts say besides
public record AlertRule(
        String name,
        @Nullable String site,
        When when,
        Severity severity,
        Map<String, String> labels,
        boolean enabled) {

    private static final int LONGEST_NAME = 64;
    private static final int MOST_LABELS = 10;
    private static final int LONGEST_LABEL = 100;
    private static final Pattern LABEL = Pattern.compile("[a-z][a-z0-9_]{0,31}");

    /// When it does. One of `above` and `below` is there; all values are whole numbers in the unit
    /// of the metric's readings.
    ///
    /// @param metric the word of a [RuleMetric]
    /// @param entity the key of one entity, or `*` for all that have the metric
    /// @param clear the alert ends when this is reached again; null for the threshold itself
    /// @param forSeconds for so long all readings must be beyond
    public record When(
            String metric,
            String entity,
            @Nullable Long above,
            @Nullable Long below,
            @Nullable Long clear,
            int forSeconds) {

        public static final String ALL = "*";

        private static final String RANGE = "must have at most 15 digits";
        private static final int LONGEST = 86_400;
        private static final int LONGEST_KEY = 200;
        private static final long MOST = 1_000_000_000_000_000L;

        /// Whether it watches that entity.
        public boolean covers(String key) {
            return entity.equals(ALL)
                    ? RuleMetric.find(metric).filter(of -> key.startsWith(of.keys())).isPresent()
                    : entity.equals(key);
        }

        public boolean isBeyond(long value) {
            return above != null ? value > above : below != null && value < below;
        }

        /// Whether it is good again. Between the threshold and `clear` it is neither this nor
        /// beyond.
        public boolean isBack(long value) {
            if (above != null) {
                return value <= (clear == null ? above : clear);
            }
            return below == null || value >= (clear == null ? below : clear);
        }

        /// The worse of two values.
        public long worse(long one, long other) {
            return above != null ? Math.max(one, other) : Math.min(one, other);
        }

        /// In words: `above 16 A for 60 s`.
        public String words() {
            Optional<Unit> unit = RuleMetric.find(metric).map(of -> of.metric().unit());
            StringBuilder words = new StringBuilder(above != null ? "above " : "below ");
            words.append(written(unit, above != null ? above : below));
            if (clear != null) {
                words.append(" until ").append(written(unit, clear));
            }
            if (forSeconds > 0) {
                words.append(" for ").append(forSeconds).append(" s");
            }
            return words.toString();
        }

        private static String written(Optional<Unit> unit, @Nullable Long value) {
            return value == null ? "" : unit.map(of -> of.written(value)).orElse(value.toString());
        }

        List<FieldError> violations() {
            List<FieldError> errors = new ArrayList<>();
            Optional<RuleMetric> watched = RuleMetric.find(metric);
            check(errors, watched.isPresent(), "when.metric", "unknown", "must be of the catalog");
            check(
                    errors,
                    watched.isEmpty() || isEntityOf(watched.get()),
                    "when.entity",
                    "pattern",
                    "must be * or a key of the metric's kind, such as pdu/pdu-1");
            check(
                    errors,
                    (above == null) != (below == null),
                    above == null ? "when.above" : "when.below",
                    "exclusive",
                    "must be given, or the other one, not both");
            check(errors, isInRange(above), "when.above", "range", RANGE);
            check(errors, isInRange(below), "when.below", "range", RANGE);
            check(
                    errors,
                    clear == null || (isInRange(clear) && !isBeyond(clear)),
                    "when.clear",
                    "range",
                    "must not be beyond the threshold");
            check(
                    errors,
                    forSeconds >= 0 && forSeconds <= LONGEST,
                    "when.forSeconds",
                    "range",
                    "must be 0 to " + LONGEST + " seconds");
            return errors;
        }

        private boolean isEntityOf(RuleMetric watched) {
            return entity.equals(ALL)
                    || (entity.startsWith(watched.keys())
                            && entity.length() > watched.keys().length()
                            && entity.length() <= LONGEST_KEY);
        }

        private static boolean isInRange(@Nullable Long value) {
            return value == null || (value >= -MOST && value <= MOST);
        }
    }

    public List<FieldError> violations() {
        List<FieldError> errors = new ArrayList<>(when.violations());
        check(
                errors,
                !name.isBlank() && name.length() <= LONGEST_NAME,
                "name",
                "size",
                "must have 1 to " + LONGEST_NAME + " characters");
        check(
                errors,
                labels.size() <= MOST_LABELS,
                "labels",
                "size",
                "must be at most " + MOST_LABELS);
        labels.forEach((label, value) -> {
            String field = "labels." + label;
            check(
                    errors,
                    LABEL.matcher(label).matches(),
                    field,
                    "pattern",
                    "must be like rack_row");
            check(
                    errors,
                    !RuleAlert.OWN_LABELS.contains(label),
                    field,
                    "reserved",
                    "is a label every alert of a rule has");
            check(
                    errors,
                    value.length() <= LONGEST_LABEL,
                    field,
                    "size",
                    "must have at most " + LONGEST_LABEL + " characters");
        });
        return errors;
    }

    private static void check(
            List<FieldError> errors, boolean holds, String field, String code, String message) {
        if (!holds) {
            errors.add(new FieldError(field, code, message));
        }
    }
}
