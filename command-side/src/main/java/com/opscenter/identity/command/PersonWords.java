package com.opscenter.identity.command;

import com.opscenter.catalog.api.Tier;
import com.opscenter.catalog.api.Tiers;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.PasswordRule;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.SignInNames;
import com.opscenter.vocabulary.api.EmailAddress;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which words may be said of a person, looked at before they are sealed.
public final class PersonWords {

    private static final Pattern USERNAME = Pattern.compile("[^\\s\\p{Cntrl}]{3,255}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{0,255}");
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");
    private static final int LONGEST_NOTES = 10_000;
    private static final int MOST_ATTRIBUTES = 50;
    private static final int LONGEST_VALUE = 255;

    private PersonWords() {}

    /// Of somebody who is to be created.
    public static void require(Profile profile) {
        List<FieldError> errors = new ArrayList<>();
        email(profile.email(), errors);
        if (!profile.username().equals(profile.email())) {
            username(profile.username(), errors);
        }
        if (isAddressOfAnother(profile)) {
            errors.add(
                    new FieldError(
                            "username", "own-email", "with an @ must be the person's own e-mail"));
        }
        names(profile, errors);
        orRefuse(errors);
    }

    /// Of somebody there is: what stays as it was is not asked about.
    public static void requireChange(Profile before, Profile after) {
        List<FieldError> errors = new ArrayList<>();
        if (!after.email().equals(before.email())) {
            email(after.email(), errors);
        }
        username(after.username(), errors);
        names(after, errors);
        orRefuse(errors);
    }

    private static void email(String email, List<FieldError> errors) {
        if (!EmailAddress.isOne(email)) {
            errors.add(new FieldError("email", "email", EmailAddress.RULE));
        }
    }

    private static void username(String username, List<FieldError> errors) {
        if (!USERNAME.matcher(username).matches()) {
            errors.add(
                    new FieldError("username", "size", "must have 3 to 255 characters, no spaces"));
        }
    }

    /// One signs in by either, so that it would keep that other person out.
    private static boolean isAddressOfAnother(Profile profile) {
        String username = SignInNames.canonical(profile.username());
        return username.contains("@") && !username.equals(SignInNames.canonical(profile.email()));
    }

    private static void names(Profile profile, List<FieldError> errors) {
        name("firstName", profile.firstName(), errors);
        name("lastName", profile.lastName(), errors);
    }

    private static void orRefuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new RefusedException(Refusal.invalid(errors));
        }
    }

    public static void requireRoles(Set<String> named, Roles roles) {
        for (String role : named) {
            if (roles.find(role).isEmpty()) {
                throw wrong("roles", "enum", "must be roles there are");
            }
        }
    }

    /// @param held the names of the roles its owner is to hold
    public static void requirePassword(char @Nullable [] password, Set<String> held, Roles roles) {
        PasswordRule rule =
                PasswordRule.of(held.stream().flatMap(name -> roles.find(name).stream()).toList());
        if (password != null && !rule.accepts(password.length)) {
            throw wrong(
                    "password",
                    "size",
                    "must have %d to %d characters".formatted(rule.shortest(), rule.longest()));
        }
    }

    /// Whether it is the tier that everybody has; `free` is another word for it.
    public static boolean isStandard(String word, Tiers tiers) {
        return word.equals("free") || word.equals(tiers.standard().word());
    }

    /// The word of a tier; `free` is another one for the lowest.
    public static String tier(String word, Tiers tiers) {
        return tier("tier", word, tiers);
    }

    /// @param field what it is called where it was written
    public static String tier(String field, String word, Tiers tiers) {
        return tiers.find(isStandard(word, tiers) ? tiers.standard().word() : word)
                .map(Tier::word)
                .orElseThrow(() -> wrong(field, "enum", "must be a known tier"));
    }

    public static String notes(String notes) {
        if (notes.length() > LONGEST_NOTES) {
            throw wrong("internalNotes", "size", "must have at most 10000 characters");
        }
        return notes;
    }

    public static Map<String, String> attributes(Map<String, String> attributes) {
        boolean right =
                attributes.size() <= MOST_ATTRIBUTES
                        && attributes.entrySet().stream()
                                .allMatch(one ->
                                        ATTRIBUTE.matcher(one.getKey()).matches()
                                                && one.getValue().length() <= LONGEST_VALUE);
        if (!right) {
            throw wrong(
                    "attributes",
                    "format",
                    "must be at most 50 names with at most 255 characters each");
        }
        return attributes;
    }

    public static RefusedException wrong(String field, String code, String message) {
        return new RefusedException(Refusal.invalid(field, code, message));
    }

    private static void name(String field, @Nullable String name, List<FieldError> errors) {
        if (name != null && !NAME.matcher(name).matches()) {
            errors.add(new FieldError(field, "size", "must have at most 255 characters"));
        }
    }
}
