package com.opscenter.identity.command;

import static com.opscenter.identity.command.Known.ADMIN;
import static com.opscenter.identity.command.Known.GRACE;
import static com.opscenter.identity.command.Known.HERSELF;
import static com.opscenter.identity.command.Known.MODERATOR;
import static com.opscenter.identity.command.Known.NAMES;
import static com.opscenter.identity.command.Known.PROFILE;
import static com.opscenter.identity.command.Known.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.UserCommand.ChangeOwnName;
import com.opscenter.identity.api.UserCommand.ChangeUser;
import com.opscenter.identity.api.UserEvent.EmailVerificationChanged;
import com.opscenter.identity.api.UserEvent.UserAttributesChanged;
import com.opscenter.identity.api.UserEvent.UserDisabled;
import com.opscenter.identity.api.UserEvent.UserProfileChanged;
import com.opscenter.identity.api.UserEvent.UserTagged;
import com.opscenter.vault.api.Sealed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfilesOfUsersTest {

    private static final Sealed DESK = new Sealed(GRACE.value(), "ZGVzaw==");
    private static final HashedNames MARRIED = new HashedNames("name", "new mail");

    @Test
    void what_is_not_named_stays_and_what_is_the_same_is_no_event() {
        person("viewer").when(change(null, null, ADMIN)).thenNothing();
        ChangeUser same =
                new ChangeUser(GRACE, null, null, false, true, Set.of(), null, null, ADMIN);
        person("viewer").when(same).thenNothing();
    }

    @Test
    void another_address_is_taken_and_the_one_before_set_free() {
        var answer = person("viewer").when(change(MARRIED, null, ADMIN));
        answer.then(new UserProfileChanged(GRACE, PROFILE, MARRIED));
        answer.thenNames(
                List.of(MARRIED.uniqueEmail(), MARRIED.uniqueUsername()),
                List.of(NAMES.uniqueEmail(), NAMES.uniqueUsername()));
    }

    @Test
    void other_names_with_the_same_address_touch_no_unique_name() {
        person("viewer").when(change(NAMES, null, ADMIN)).thenNames(List.of(), List.of());
    }

    @Test
    void everything_that_differs_is_an_event() {
        ChangeUser all =
                new ChangeUser(GRACE, null, null, true, null, Set.of("beta"), null, DESK, ADMIN);
        person("viewer")
                .when(all)
                .then(
                        new EmailVerificationChanged(GRACE, true),
                        new UserTagged(GRACE, Set.of("beta"), Set.of()),
                        new UserAttributesChanged(GRACE, DESK));
    }

    @Test
    void nobody_switches_themselves_off() {
        person("viewer").when(change(null, false, HERSELF)).thenRefused("self-lockout");
        person("viewer").when(change(null, false, ADMIN)).then(new UserDisabled(GRACE));
        person("admin").when(change(null, false, ADMIN)).thenLeaves(GRACE.value(), "last-admin");
    }

    /// By another address they could have a password sent and become them.
    @Test
    void who_holds_a_stronger_role_gets_no_other_address() {
        person("admin").when(change(MARRIED, null, MODERATOR)).thenRefused("role-too-strong");
        person("admin").when(change(null, false, MODERATOR)).thenRefused("role-too-strong");
        person("admin")
                .when(change(NAMES, null, MODERATOR))
                .then(new UserProfileChanged(GRACE, PROFILE, NAMES));
    }

    @Test
    void what_one_is_called_one_changes_oneself_and_by_which_one_signs_in_not() {
        person("admin")
                .when(new ChangeOwnName(GRACE, PROFILE, NAMES))
                .then(new UserProfileChanged(GRACE, PROFILE, NAMES));
        person("admin")
                .when(new ChangeOwnName(GRACE, PROFILE, NAMES))
                .thenNames(List.of(), List.of());
        person("viewer").when(new ChangeOwnName(GRACE, null, null)).thenNothing();
        person("viewer")
                .when(new ChangeOwnName(GRACE, PROFILE, MARRIED))
                .thenRefused("state-moved-on");
        assertThat(new ChangeOwnName(GRACE, null, null).requirement())
                .isEqualTo(new Requirement.Oneself(GRACE));
    }

    @Test
    void tags_have_names() {
        ChangeUser wrong =
                new ChangeUser(GRACE, null, null, null, null, Set.of("<b>"), null, null, ADMIN);
        assertThat(wrong.violations()).extracting("field").containsExactly("tags");
    }

    private static ChangeUser change(
            @Nullable HashedNames names, @Nullable Boolean enabled, Asker by) {
        return new ChangeUser(
                GRACE, names == null ? null : PROFILE, names, null, enabled, null, null, null, by);
    }
}
