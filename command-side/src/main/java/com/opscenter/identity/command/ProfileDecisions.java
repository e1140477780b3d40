package com.opscenter.identity.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.UserCommand.ChangeOwnName;
import com.opscenter.identity.api.UserCommand.ChangeUser;
import com.opscenter.identity.api.UserCommand.ChoosePrimaryOrganization;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.EmailVerificationChanged;
import com.opscenter.identity.api.UserEvent.PrimaryOrganizationChosen;
import com.opscenter.identity.api.UserEvent.UserAttributesChanged;
import com.opscenter.identity.api.UserEvent.UserDisabled;
import com.opscenter.identity.api.UserEvent.UserEnabled;
import com.opscenter.identity.api.UserEvent.UserNoted;
import com.opscenter.identity.api.UserEvent.UserProfileChanged;
import com.opscenter.identity.api.UserEvent.UserTagged;
import com.opscenter.identity.command.User.Registered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is known of somebody and what is written about them.
final class ProfileDecisions {

    private ProfileDecisions() {}

    static Decision<UserEvent> decide(ChoosePrimaryOrganization command, Registered user) {
        return command.orgId().equals(user.primaryOrg())
                ? accept()
                : accept(
                        new PrimaryOrganizationChosen(
                                command.user(), command.orgId(), user.primaryOrg()));
    }

    static Decision<UserEvent> decide(ChangeUser command, Registered user) {
        List<UserEvent> events = new ArrayList<>();
        profile(command).ifPresent(events::add);
        verification(command, user).ifPresent(events::add);
        enabling(command, user).ifPresent(events::add);
        tags(command, user).ifPresent(events::add);
        if (command.notes() != null) {
            events.add(new UserNoted(command.user(), command.notes()));
        }
        if (command.attributes() != null) {
            events.add(new UserAttributesChanged(command.user(), command.attributes()));
        }
        Optional<Decision<UserEvent>> stronger = stronger(events, command, user);
        if (stronger.isPresent()) {
            return stronger.get();
        }
        return NobodyLocksThemselvesOut.in(
                names(accept(events), command, user), command.user(), user, command.by());
    }

    /// By which they sign in was changed by somebody else meanwhile, where the names differ.
    static Decision<UserEvent> decide(ChangeOwnName command, Registered user) {
        if (command.profile() == null || command.names() == null) {
            return accept();
        }
        HashedNames before = user.names();
        if (before != null && !before.equals(command.names())) {
            return reject("state-moved-on", "The account was changed meanwhile: look again");
        }
        Decision<UserEvent> changed =
                accept(new UserProfileChanged(command.user(), command.profile(), command.names()));
        return before == null ? Registering.taking(changed, command.names()) : changed;
    }

    /// The refusal where it changes by which name somebody comes in, or whether they do.
    private static Optional<Decision<UserEvent>> stronger(
            List<UserEvent> events, ChangeUser command, Registered user) {
        if (command.names() != null && !command.names().equals(user.names())) {
            return StrongerThanWhoAsks.ofNames(command.by(), user);
        }
        boolean door =
                events.stream()
                        .anyMatch(event ->
                                event instanceof UserEnabled || event instanceof UserDisabled);
        return door ? StrongerThanWhoAsks.refusal(command.by(), user) : Optional.empty();
    }

    private static Decision<UserEvent> names(
            Decision<UserEvent> decision, ChangeUser command, Registered user) {
        HashedNames before = user.names();
        if (command.names() == null || command.names().equals(before)) {
            return decision;
        }
        Decision<UserEvent> taken = Registering.taking(decision, command.names());
        return before == null
                ? taken
                : taken.freeing(before.uniqueEmail()).freeing(before.uniqueUsername());
    }

    private static Optional<UserEvent> profile(ChangeUser command) {
        return command.profile() == null || command.names() == null
                ? Optional.empty()
                : Optional.of(
                        new UserProfileChanged(command.user(), command.profile(), command.names()));
    }

    private static Optional<UserEvent> verification(ChangeUser command, Registered user) {
        Boolean wanted = command.emailVerified();
        return wanted == null || wanted == user.emailVerified()
                ? Optional.empty()
                : Optional.of(new EmailVerificationChanged(command.user(), wanted));
    }

    private static Optional<UserEvent> enabling(ChangeUser command, Registered user) {
        Boolean wanted = command.enabled();
        if (wanted == null || wanted == user.isEnabled()) {
            return Optional.empty();
        }
        return Optional.of(
                wanted ? new UserEnabled(command.user()) : new UserDisabled(command.user()));
    }

    private static Optional<UserEvent> tags(ChangeUser command, Registered user) {
        Set<String> wanted = command.tags();
        return wanted == null || wanted.equals(user.tags())
                ? Optional.empty()
                : Optional.of(new UserTagged(command.user(), wanted, user.tags()));
    }
}
