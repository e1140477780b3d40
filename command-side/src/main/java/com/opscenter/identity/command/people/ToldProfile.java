package com.opscenter.identity.command.people;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserEvent.UserProfileChanged;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.vault.api.Sealed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Names and address as the provider is told them: what was changed there and waits for an answer
/// stays, unless it is just this that was decided.
///
/// @param waiting what waits for an answer
record ToldProfile(Profile decided, Profile before, Profile there, Set<AccountAspect> waiting) {

    /// The last that was decided before.
    static Optional<Sealed> before(long position, List<StoredEvent> past) {
        return past.stream()
                .filter(one -> one.position() < position)
                .map(ToldProfile::profile)
                .flatMap(Optional::stream)
                .reduce((_, last) -> last);
    }

    private static Optional<Sealed> profile(StoredEvent stored) {
        return switch (stored.payload()) {
            case UserRegistered registered -> Optional.of(registered.profile());
            case UserProfileChanged changed -> Optional.of(changed.profile());
            case null, default -> Optional.empty();
        };
    }

    Profile profile() {
        Profile email = isLeft(AccountAspect.EMAIL, this::keepsEmail) ? there : decided;
        Profile names = isLeft(AccountAspect.NAME, this::keepsNames) ? there : decided;
        return new Profile(
                isLeft(AccountAspect.USERNAME, _ -> true) ? there.username() : decided.username(),
                email.email(),
                names.firstName(),
                names.lastName());
    }

    private boolean isLeft(AccountAspect aspect, Predicate<Profile> keeps) {
        return waiting.contains(aspect) && keeps.test(before);
    }

    private boolean keepsEmail(Profile old) {
        return old.email().equals(decided.email());
    }

    private boolean keepsNames(Profile old) {
        return Objects.equals(old.firstName(), decided.firstName())
                && Objects.equals(old.lastName(), decided.lastName());
    }
}
