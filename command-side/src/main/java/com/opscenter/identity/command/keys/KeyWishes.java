package com.opscenter.identity.command.keys;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.ScopeWords;
import com.opscenter.threats.api.IpRange;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the bodies say, and what is wrong with it.
final class KeyWishes {

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,100}");
    private static final int LONGEST_DAYS = 3_650;
    private static final int USUAL_DAYS = 90;
    private static final int LONGEST_OVERLAP = 168;
    private static final int USUAL_OVERLAP = 24;
    private static final int MOST_ADDRESSES = 50;
    private static final int MOST_SCOPES = 100;

    private KeyWishes() {}

    /// @param expires_in_days 1 to 3650, 90 without it; also `expires_days`
    /// @param permissions its scopes, `llm:inference` and `llm:models` without it; also `scopes`
    /// @param org_id the only organization it shall reach
    /// @param ip_allow from where it may be used: addresses and networks, IPv4 and IPv6
    /// @param limit_credits no credits are counted yet, so it is refused, as is `limit_reset`
    @JsonIgnoreProperties(ignoreUnknown = true)
    record NewKey(
            @Nullable String name,
            @JsonAlias("expires_days") @Nullable Integer expires_in_days,
            @JsonAlias("scopes") @Nullable List<String> permissions,
            @Nullable String org_id,
            @Nullable List<String> ip_allow,
            @Nullable Long limit_credits,
            @Nullable String limit_reset) {

        /// Refuses with everything that is wrong.
        void check() {
            List<FieldError> errors = new ArrayList<>();
            nameError(name).ifPresent(errors::add);
            if (days() < 1 || days() > LONGEST_DAYS) {
                errors.add(range("expires_in_days", 1, LONGEST_DAYS));
            }
            errors.addAll(scopeErrors());
            errors.addAll(addressErrors(ip_allow));
            errors.addAll(limitErrors(limit_credits, limit_reset));
            refuse(errors);
        }

        String given() {
            return name == null ? "" : name.strip();
        }

        int days() {
            return expires_in_days == null ? USUAL_DAYS : expires_in_days;
        }

        Set<String> scopes() {
            return new TreeSet<>(permissions == null ? ScopeWords.USUAL : permissions);
        }

        List<String> addresses() {
            return written(ip_allow);
        }

        private List<FieldError> scopeErrors() {
            if (permissions == null) {
                return List.of();
            }
            List<FieldError> errors = new ArrayList<>();
            if (permissions.isEmpty() || permissions.size() > MOST_SCOPES) {
                errors.add(
                        new FieldError(
                                "permissions", "size", "must be 1 to " + MOST_SCOPES + " scopes"));
            }
            for (int i = 0; i < permissions.size(); i++) {
                scopeError("permissions[" + i + "]", permissions.get(i)).ifPresent(errors::add);
            }
            return errors;
        }

        private Optional<FieldError> scopeError(String field, @Nullable String word) {
            if (word == null || !ScopeWords.isOne(word)) {
                return Optional.of(
                        new FieldError(
                                field, "enum", "must be a scope, such as power:read or power:*"));
            }
            return org_id != null && ScopeWords.isUnbound(word)
                    ? Optional.of(
                            new FieldError(
                                    field, "unbound", "reaches beyond org_id, so leave one out"))
                    : Optional.empty();
        }
    }

    /// What is null stays as it is.
    ///
    /// @param ip_allow all of them; empty for anywhere
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ChangedKey(
            @Nullable String name,
            @Nullable List<String> ip_allow,
            @Nullable Long limit_credits,
            @Nullable String limit_reset) {

        void check() {
            List<FieldError> errors = new ArrayList<>();
            if (name != null) {
                nameError(name).ifPresent(errors::add);
            }
            errors.addAll(addressErrors(ip_allow));
            errors.addAll(limitErrors(limit_credits, limit_reset));
            refuse(errors);
        }

        List<String> addresses() {
            return written(ip_allow);
        }
    }

    /// @param overlap_hours how long the secret of before is good, 0 to 168, 24 without it
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rotation(@Nullable Integer overlap_hours) {

        int hours() {
            int hours = overlap_hours == null ? USUAL_OVERLAP : overlap_hours;
            if (hours < 0 || hours > LONGEST_OVERLAP) {
                refuse(List.of(range("overlap_hours", 0, LONGEST_OVERLAP)));
            }
            return hours;
        }
    }

    private static Optional<FieldError> nameError(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Optional.of(new FieldError("name", "required", "must be given"));
        }
        return NAME.matcher(name.strip()).matches()
                ? Optional.empty()
                : Optional.of(
                        new FieldError("name", "size", "must be one line of 1 to 100 characters"));
    }

    private static List<FieldError> addressErrors(@Nullable List<String> addresses) {
        if (addresses == null) {
            return List.of();
        }
        List<FieldError> errors = new ArrayList<>();
        if (addresses.size() > MOST_ADDRESSES) {
            errors.add(new FieldError("ip_allow", "size", "must be at most " + MOST_ADDRESSES));
        }
        for (int i = 0; i < addresses.size(); i++) {
            String one = addresses.get(i);
            if (one == null || IpRange.parse(one.strip()).isEmpty()) {
                errors.add(
                        new FieldError(
                                "ip_allow[" + i + "]",
                                "address",
                                "must be an address or a network, such as 192.0.2.0/24"));
            }
        }
        return errors;
    }

    private static List<FieldError> limitErrors(@Nullable Long credits, @Nullable String reset) {
        List<FieldError> errors = new ArrayList<>();
        if (credits != null) {
            errors.add(new FieldError("limit_credits", "unsupported", "no credits are counted"));
        }
        if (reset != null) {
            errors.add(new FieldError("limit_reset", "unsupported", "no credits are counted"));
        }
        return errors;
    }

    /// Networks with their host bits cleared, each once.
    private static List<String> written(@Nullable List<String> addresses) {
        return addresses == null
                ? List.of()
                : addresses.stream()
                        .map(one -> IpRange.parse(one.strip()).orElseThrow().toString())
                        .distinct()
                        .toList();
    }

    private static FieldError range(String field, int least, int most) {
        return new FieldError(field, "range", "must be %d to %d".formatted(least, most));
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new RefusedException(Refusal.invalid(errors));
        }
    }
}
