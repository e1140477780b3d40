package com.opscenter.identity.command.people;

import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.SignInNames;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.ChangeUser;
import com.opscenter.identity.api.UserCommand.LimitApiCalls;
import com.opscenter.identity.api.UserCommand.RestoreRoles;
import com.opscenter.identity.api.UserCommand.RestoreStatus;
import com.opscenter.identity.api.UserCommand.RestoreTier;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.ApiCallsLimited;
import com.opscenter.identity.api.UserEvent.EmailVerificationChanged;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.TierOverridden;
import com.opscenter.identity.api.UserEvent.UserActivated;
import com.opscenter.identity.api.UserEvent.UserDisabled;
import com.opscenter.identity.api.UserEvent.UserEnabled;
import com.opscenter.identity.api.UserEvent.UserNoted;
import com.opscenter.identity.api.UserEvent.UserProfileChanged;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.UserEvent.UserTagged;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.vault.api.KeyedHash;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What gives somebody back what they had before some things were changed of them.
@Component
class Before {

    private final Seals seals;
    private final KeyedHash hash;
    private final JsonMapper json;

    Before(Seals seals, KeyedHash hash, JsonMapper json) {
        this.seals = seals;
        this.hash = hash;
        this.json = json;
    }

    /// @param past everything that had happened to them
    /// @param done what is taken back
    List<UserCommand> restoring(UserId user, List<UserEvent> past, List<UserEvent> done, Asker by) {
        List<UserCommand> wanted = new ArrayList<>();
        described(user, past, done, by).ifPresent(wanted::add);
        for (UserEvent event : done) {
            switch (event) {
                case RolesChanged(_, var roles, var before) when before != null ->
                        wanted.add(new RestoreRoles(user, roles, before, by));
                case TierOverridden(_, var from, var to) ->
                        wanted.add(new RestoreTier(user, to, from));
                case ApiCallsLimited(_, var from, _) -> wanted.add(new LimitApiCalls(user, from));
                default -> {}
            }
        }
        newest(done, Before::status)
                .ifPresent(
                        changed -> wanted.add(new RestoreStatus(user, changed, status(past), by)));
        return wanted;
    }

    private Optional<ChangeUser> described(
            UserId user, List<UserEvent> past, List<UserEvent> done, Asker by) {
        Optional<Sealed> profile =
                newest(done, Before::profile).flatMap(_ -> newest(past, Before::profile));
        HashedNames names = profile.flatMap(seals::open).map(this::names).orElse(null);
        Boolean verified =
                newest(done, Before::verified)
                        .flatMap(_ -> newest(past, Before::verified))
                        .orElse(null);
        Set<String> tags =
                newest(done, event -> event instanceof UserTagged tagged ? tagged.before() : null)
                        .orElse(null);
        Sealed notes = newest(done, Before::notes).map(_ -> notes(user, past)).orElse(null);
        ChangeUser wanted =
                new ChangeUser(
                        user,
                        names == null ? null : profile.orElse(null),
                        names,
                        verified,
                        null,
                        tags,
                        notes,
                        null,
                        by);
        boolean nothing = names == null && verified == null && tags == null && notes == null;
        return nothing ? Optional.empty() : Optional.of(wanted);
    }

    private HashedNames names(String profile) {
        return SignInNames.hashed(hash, json.readValue(profile, Profile.class));
    }

    private Sealed notes(UserId user, List<UserEvent> past) {
        return newest(past, Before::notes).orElseGet(() -> seals.seal(user.value(), ""));
    }

    private static UserStatus status(List<UserEvent> past) {
        return newest(past, Before::status).orElse(UserStatus.ENABLED);
    }

    private static <T> Optional<T> newest(
            List<UserEvent> events, Function<UserEvent, @Nullable T> of) {
        return events.reversed().stream().map(of).filter(Objects::nonNull).findFirst();
    }

    private static @Nullable Sealed profile(UserEvent event) {
        return switch (event) {
            case UserRegistered registered -> registered.profile();
            case UserProfileChanged(_, var profile, _) -> profile;
            default -> null;
        };
    }

    private static @Nullable Boolean verified(UserEvent event) {
        return switch (event) {
            case UserRegistered registered -> registered.emailVerified();
            case EmailVerificationChanged(_, var verified) -> verified;
            default -> null;
        };
    }

    private static @Nullable Sealed notes(UserEvent event) {
        return event instanceof UserNoted(_, var notes) ? notes : null;
    }

    private static @Nullable UserStatus status(UserEvent event) {
        return switch (event) {
            case UserRegistered registered ->
                    registered.enabled() ? UserStatus.ENABLED : UserStatus.DISABLED;
            case UserEnabled _, UserActivated _ -> UserStatus.ENABLED;
            case UserDisabled _ -> UserStatus.DISABLED;
            case UserSuspended _ -> UserStatus.SUSPENDED;
            default -> null;
        };
    }
}
