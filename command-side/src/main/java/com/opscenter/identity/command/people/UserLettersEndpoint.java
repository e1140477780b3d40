package com.opscenter.identity.command.people;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.StepUp;
import com.opscenter.identity.api.UserCommand.RequestPasswordLetter;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.Ask;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Letters with a link to choose a password, which lets in whoever holds it: people prove again who
/// they are. No password is ever answered.
@RestController
@RequestMapping("/api/v1/admin/users" + PersonDesk.ID)
@Needs(value = "users:write", scope = Needs.Scope.PLATFORM)
class UserLettersEndpoint {

    private static final Permission WRITE = Permission.of("users:write");
    private static final String BY_EMAIL = "email";

    record Reset(String message, String delivery) {}

    /// @param actions what the person is asked to do
    record Onboarded(String message, List<String> actions, String delivery) {}

    private final PersonDesk desk;
    private final PasswordLetters letters;
    private final Requests requests;
    private final Answers answers;
    private final Clock clock;

    UserLettersEndpoint(
            PersonDesk desk,
            PasswordLetters letters,
            Requests requests,
            Answers answers,
            Clock clock) {
        this.desk = desk;
        this.letters = letters;
        this.requests = requests;
        this.answers = answers;
        this.clock = clock;
    }

    /// The link holds for twelve hours and voids earlier ones.
    @PostMapping("/reset-password")
    @Gives(asks = RequestPasswordLetter.class, status = Gives.OK, value = Reset.class)
    ResponseEntity<Object> reset(
            @PathVariable("user_id") String userId, Caller caller, HttpServletRequest request) {
        requireProof(caller, request);
        UserId user = desk.person(userId).id();
        return send(
                new RequestPasswordLetter(user, Set.of(Ask.SET_PASSWORD)),
                new Reset("A letter to choose a password is on its way", BY_EMAIL),
                requests.context(request, caller, null, null),
                request);
    }

    /// The link holds for seven days and voids earlier ones.
    @PostMapping("/send-onboarding-email")
    @Gives(asks = RequestPasswordLetter.class, status = Gives.OK, value = Onboarded.class)
    ResponseEntity<Object> onboard(
            @PathVariable("user_id") String userId, Caller caller, HttpServletRequest request) {
        requireProof(caller, request);
        UserId user = desk.person(userId).id();
        List<String> actions =
                PasswordLetters.WELCOME.stream()
                        .map(ask -> ask.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList();
        return send(
                new RequestPasswordLetter(user, PasswordLetters.WELCOME),
                new Onboarded("A letter of welcome is on its way", actions, BY_EMAIL),
                requests.context(request, caller, null, null),
                request);
    }

    private ResponseEntity<Object> send(
            RequestPasswordLetter command,
            Object answer,
            CommandContext context,
            HttpServletRequest request) {
        if (Requests.isDryRun(request)) {
            return desk.rehearsed(List.of(command), context);
        }
        Accepted accepted = letters.send(command, context);
        return answers.done(context, accepted, answer);
    }

    private void requireProof(Caller caller, HttpServletRequest request) {
        if (!Requests.isDryRun(request)) {
            StepUp.require(caller, WRITE, clock.instant());
        }
    }
}
