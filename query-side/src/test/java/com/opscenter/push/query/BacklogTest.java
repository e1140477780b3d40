package com.opscenter.push.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.push.query.Backlog.Answer;
import com.opscenter.push.query.Backlog.Mark;
import com.opscenter.push.query.Backlog.Next;
import com.opscenter.push.query.Backlog.Told;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is lost of what a listener has not taken yet, and what is not.
class BacklogTest {

    private static final Message REVOKED = session("revoked");
    private static final Message POWER = message("/topic/power", "x".repeat(600_000));

    private final Backlog backlog = new Backlog();

    @Test
    void what_became_of_the_session_is_heard_before_the_last_words() {
        backlog.tell(POWER);
        backlog.tell(REVOKED);
        backlog.end("forbidden");
        backlog.tell(session("expiring"));
        assertThat(rest()).containsExactly(new Told(REVOKED), new Answer("forbidden"), Mark.END);
    }

    @Test
    void without_last_words_it_is_heard_as_well() {
        backlog.answer("pong");
        backlog.tell(REVOKED);
        backlog.end("");
        backlog.end("late");
        assertThat(rest()).containsExactly(new Told(REVOKED), Mark.END);
    }

    @Test
    void a_listener_that_is_too_slow_loses_all_but_what_became_of_its_session() {
        Message roles = session("role-changed");
        backlog.tell(roles);
        backlog.tell(POWER);
        backlog.tell(POWER);
        backlog.tell(POWER);
        backlog.tell(REVOKED);
        assertThat(rest()).containsExactly(new Told(roles), new Told(REVOKED), Mark.GIVEN_UP);
    }

    @Test
    void that_too_is_bounded() {
        Message large = session("x".repeat(600_000));
        backlog.tell(large);
        backlog.tell(large);
        backlog.tell(large);
        assertThat(rest()).containsExactly(new Told(large), Mark.GIVEN_UP);
    }

    private List<Next> rest() {
        List<Next> rest = new ArrayList<>();
        for (Next next = backlog.poll(); next != null; next = backlog.poll()) {
            rest.add(next);
        }
        return rest;
    }

    private static Message session(String word) {
        return message(SessionQueue.DESTINATION, word);
    }

    private static Message message(String destination, String body) {
        return Message.plain(destination, "1", 0, body.getBytes(StandardCharsets.UTF_8));
    }
}
