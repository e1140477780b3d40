package com.opscenter.identity.command;

import static com.opscenter.identity.api.UserStatus.DISABLED;
import static com.opscenter.identity.api.UserStatus.ENABLED;
import static com.opscenter.identity.api.UserStatus.SUSPENDED;
import static com.opscenter.identity.command.Known.ADMIN;
import static com.opscenter.identity.command.Known.GRACE;
import static com.opscenter.identity.command.Known.HERSELF;
import static com.opscenter.identity.command.Known.MODERATOR;
import static com.opscenter.identity.command.Known.NAMES;
import static com.opscenter.identity.command.Known.person;
import static com.opscenter.identity.command.Known.register;

import com.opscenter.identity.api.UserCommand.ActivateUser;
import com.opscenter.identity.api.UserCommand.DeleteUser;
import com.opscenter.identity.api.UserCommand.RestoreStatus;
import com.opscenter.identity.api.UserCommand.SuspendUser;
import com.opscenter.identity.api.UserEvent.UserActivated;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserEvent.UserDisabled;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusOfUsersTest {

    @Test
    void somebody_is_kept_out_and_let_in_again() {
        person("viewer").when(new SuspendUser(GRACE, ADMIN)).then(new UserSuspended(GRACE));
        person("viewer").when(new ActivateUser(GRACE, ADMIN)).thenNothing();
        var suspended = person("viewer").given(new UserSuspended(GRACE));
        suspended.when(new SuspendUser(GRACE, ADMIN)).thenNothing();
        suspended.when(new ActivateUser(GRACE, ADMIN)).then(new UserActivated(GRACE));
    }

    @Test
    void a_status_is_given_back_unless_it_changed_again() {
        RestoreStatus off = new RestoreStatus(GRACE, SUSPENDED, DISABLED, ADMIN);
        RestoreStatus on = new RestoreStatus(GRACE, SUSPENDED, ENABLED, ADMIN);
        var suspended = person("viewer").given(new UserSuspended(GRACE));
        suspended.when(off).then(new UserDisabled(GRACE));
        suspended.when(on).then(new UserActivated(GRACE));
        suspended.when(new RestoreStatus(GRACE, ENABLED, SUSPENDED, ADMIN)).thenNothing();
        person("viewer").when(on).thenNothing();
        person("viewer").when(off).thenRefused("state-moved-on");
        person("admin")
                .given(new UserSuspended(GRACE))
                .when(new RestoreStatus(GRACE, SUSPENDED, ENABLED, MODERATOR))
                .thenRefused("role-too-strong");
        person("viewer")
                .when(new RestoreStatus(GRACE, ENABLED, SUSPENDED, HERSELF))
                .thenRefused("self-lockout");
    }

    @Test
    void an_administrator_leaves_the_roster_while_kept_out() {
        person("admin").when(new SuspendUser(GRACE, ADMIN)).thenLeaves(GRACE.value(), "last-admin");
        person("admin")
                .given(new UserSuspended(GRACE))
                .when(new ActivateUser(GRACE, ADMIN))
                .thenJoins(GRACE.value());
        person("admin").when(new DeleteUser(GRACE, ADMIN)).thenLeaves(GRACE.value(), "last-admin");
    }

    @Test
    void nobody_keeps_themselves_out() {
        person("viewer").when(new SuspendUser(GRACE, HERSELF)).thenRefused("self-lockout");
        person("viewer").when(new DeleteUser(GRACE, HERSELF)).thenRefused("self-lockout");
    }

    @Test
    void who_holds_a_stronger_role_is_not_kept_out() {
        person("admin").when(new SuspendUser(GRACE, MODERATOR)).thenRefused("role-too-strong");
        person("admin").when(new DeleteUser(GRACE, MODERATOR)).thenRefused("role-too-strong");
        person("operator").when(new SuspendUser(GRACE, MODERATOR)).then(new UserSuspended(GRACE));
    }

    @Test
    void who_is_deleted_sets_the_names_free_and_never_comes_back() {
        var answer = person("viewer").when(new DeleteUser(GRACE, ADMIN));
        answer.then(new UserDeleted(GRACE));
        answer.thenNames(List.of(), List.of(NAMES.uniqueEmail(), NAMES.uniqueUsername()));
        var deleted = person("viewer").given(new UserDeleted(GRACE));
        deleted.when(new DeleteUser(GRACE, ADMIN)).thenRefused("not-found");
        deleted.when(register(null, "viewer")).thenRefused("user-exists");
    }
}
