package com.opscenter.commands.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.FindCommand;
import com.opscenter.commands.api.HeldException;
import com.opscenter.commands.api.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/// What is answered to whoever asked for something that waits.
class HeldAdviceTest {

    private static final String ID = "1f0c7a52-6f0b-3c8e-9d0a-2f6b1c7d8e90";
    private static final String USER = "/api/v1/admin/users/5d1c3a52-6f0b-4c8e-9d0a-2f6b1c7d8e90";

    private final HeldAdvice advice =
            new HeldAdvice(
                    new AnsweringViews()
                            .finding(
                                    FindCommand.class,
                                    CommandView.class,
                                    _ -> Optional.of(waiting()))
                            .views(),
                    refusal -> Map.of("code", refusal.code()));

    @Test
    void the_key_is_the_one_that_was_sent() {
        ResponseEntity<Object> answer = answer(USER, "key#1", "key#1#again1#ChangeUser");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(answer.getHeaders().get("Idempotency-Key")).containsExactly("key#1");
        assertThat(answer.getBody()).isEqualTo(waiting());
    }

    @Test
    void where_none_was_sent_it_is_the_one_with_which_the_request_is_repeated() {
        ResponseEntity<Object> answer = answer(USER, null, ID + "#again1");
        assertThat(answer.getHeaders().get("Idempotency-Key")).containsExactly(ID);
    }

    @Test
    void a_directory_is_told_of_a_fault_and_of_nothing_that_waits() {
        ResponseEntity<Object> answer = answer("/scim/v2/Users/5d1c3a52", null, "key");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(answer.getHeaders().getContentType())
                .isEqualTo(MediaType.valueOf("application/scim+json"));
        assertThat(answer.getBody()).isEqualTo(Map.of("code", "internal-error"));
    }

    /// @param sent the client's own key
    private ResponseEntity<Object> answer(String path, @Nullable String sent, String inner) {
        MockHttpServletRequest request = new MockHttpServletRequest("PUT", path);
        if (sent != null) {
            request.addHeader("Idempotency-Key", sent);
        }
        HeldException held =
                catchThrowableOfType(
                        HeldException.class, () -> new Outcome.Held(ID, inner, 7, true).orRefuse());
        return advice.held(held, request);
    }

    private static CommandView waiting() {
        Instant then = Instant.parse("2026-11-30T18:15:00Z");
        return new CommandView(
                "command/" + ID,
                ID,
                "identity.ChangeUser",
                new CommandView.Target("user/5d1c3a52", null),
                "change-user",
                null,
                "awaiting_approval",
                null,
                null,
                new CommandView.Requester("user", "ada", null),
                null,
                null,
                then,
                null,
                null,
                null,
                null,
                "correlation-1",
                null,
                false,
                false,
                List.of(),
                List.of(),
                7,
                1);
    }
}
