package com.opscenter.identity.command;

import static com.opscenter.identity.command.Known.GRACE;
import static com.opscenter.identity.command.Known.NAMES;
import static com.opscenter.identity.command.Known.PROFILE;
import static com.opscenter.identity.command.Known.nobody;
import static com.opscenter.identity.command.Known.person;

import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.UserCommand.RecordPasswordChosen;
import com.opscenter.identity.api.UserCommand.RequestPasswordLetter;
import com.opscenter.identity.api.UserEvent.EmailVerificationChanged;
import com.opscenter.identity.api.UserEvent.PasswordChosen;
import com.opscenter.identity.api.UserEvent.PasswordLetterRequested;
import com.opscenter.identity.api.UserEvent.UserProfileChanged;
import com.opscenter.identity.api.provider.Ask;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasswordsOfUsersTest {

    private static final RecordPasswordChosen BY_LETTER =
            new RecordPasswordChosen(GRACE, NAMES.email());

    @Test
    void a_letter_is_asked_for_as_often_as_wanted_and_never_for_nobody() {
        var asked = new RequestPasswordLetter(GRACE, Set.of(Ask.SET_PASSWORD));
        var told = new PasswordLetterRequested(GRACE, Set.of(Ask.SET_PASSWORD));
        person("viewer").when(asked).then(told);
        person("viewer").after(asked).when(asked).then(told);
        nobody().when(asked).thenRefused("not-found");
    }

    @Test
    void who_follows_the_link_of_a_letter_reads_the_mail_of_the_address() {
        person("viewer")
                .when(BY_LETTER)
                .then(new PasswordChosen(GRACE), new EmailVerificationChanged(GRACE, true));
        person("viewer").after(BY_LETTER).when(BY_LETTER).then(new PasswordChosen(GRACE));
    }

    @Test
    void a_password_chosen_otherwise_verifies_nothing() {
        person("viewer")
                .when(new RecordPasswordChosen(GRACE, null))
                .then(new PasswordChosen(GRACE));
    }

    @Test
    void a_letter_to_the_address_of_before_verifies_nothing() {
        var moved = new UserProfileChanged(GRACE, PROFILE, new HashedNames("name", "new mail"));
        person("viewer").given(moved).when(BY_LETTER).then(new PasswordChosen(GRACE));
    }
}
