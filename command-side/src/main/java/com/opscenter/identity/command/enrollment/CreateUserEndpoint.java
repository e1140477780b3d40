package com.opscenter.identity.command.enrollment;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.EnrollmentCommand.Enroll;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.provider.Password;
import com.opscenter.identity.command.people.Provider;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Creating somebody with everything that belongs to them.
@RestController
class CreateUserEndpoint {

    private static final String USERS = "/api/v1/admin/users";

    private final Wishes wishes;
    private final Enrolling enrolling;
    private final Provider provider;
    private final Requests requests;
    private final Answers answers;

    CreateUserEndpoint(
            Wishes wishes,
            Enrolling enrolling,
            Provider provider,
            Requests requests,
            Answers answers) {
        this.wishes = wishes;
        this.enrolling = enrolling;
        this.provider = provider;
        this.requests = requests;
        this.answers = answers;
    }

    @PostMapping({USERS, USERS + "/comprehensive"})
    @Needs(value = "users:write", scope = Needs.Scope.PLATFORM)
    @Gives(asks = Enroll.class, status = Gives.CREATED, value = CreatedUser.class)
    ResponseEntity<Object> create(
            @RequestBody CreateBody body, Caller caller, HttpServletRequest request) {
        try (Password password = body.chosen()) {
            Wish wish = wishes.of(body, caller);
            provider.require();
            CommandContext context = requests.context(request, caller, null, null);
            if (Requests.isDryRun(request)) {
                return answers.rehearsed(enrolling.rehearse(wish, context), null);
            }
            Enrolling.Done done = enrolling.carryOut(wish, password, context);
            return answers.created(
                    context,
                    done.accepted(),
                    URI.create(USERS + "/" + done.created().user().id()),
                    done.created(),
                    done.created().user().version());
        }
    }
}
