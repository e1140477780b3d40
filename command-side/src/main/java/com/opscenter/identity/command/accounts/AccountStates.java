package com.opscenter.identity.command.accounts;

import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.api.provider.Wanted;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How an aspect of an account is, in a word people read and two looks are compared by.
final class AccountStates {

    static final String THERE = "there";
    static final String GONE = "gone";
    private static final String NONE = "none";

    private AccountStates() {}

    static String of(AccountAspect aspect, Wanted account) {
        Profile profile = account.profile();
        return switch (aspect) {
            case ACCOUNT -> THERE;
            case ENABLED -> account.enabled() ? "enabled" : "disabled";
            case VERIFIED -> account.emailVerified() ? "verified" : "unverified";
            case USERNAME -> orNone(profile.username());
            case EMAIL -> orNone(profile.email());
            case NAME -> orNone(name(profile));
            case ROLES -> orNone(roles(account.roles()));
        };
    }

    /// Keycloak writes user names and addresses in small letters.
    static boolean isSame(AccountAspect aspect, Wanted one, Wanted other) {
        return switch (aspect) {
            case USERNAME, EMAIL -> of(aspect, one).equalsIgnoreCase(of(aspect, other));
            case ROLES -> beyondViewer(one.roles()).equals(beyondViewer(other.roles()));
            case ACCOUNT, ENABLED, VERIFIED, NAME -> of(aspect, one).equals(of(aspect, other));
        };
    }

    /// Some realms give the role viewer to everybody, and others give none and mean it.
    private static Set<String> beyondViewer(Set<String> roles) {
        return DecidedPerson.fromTheStart(roles).stream()
                .filter(role -> !role.equals(SystemRole.VIEWER.word()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String roles(Set<String> roles) {
        return DecidedPerson.fromTheStart(roles).stream()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String name(Profile profile) {
        return Stream.of(profile.firstName(), profile.lastName())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static String orNone(String text) {
        return text.isBlank() ? NONE : text;
    }
}
