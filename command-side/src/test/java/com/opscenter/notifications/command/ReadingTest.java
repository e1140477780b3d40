package com.opscenter.notifications.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.opscenter.commands.command.Given;
import com.opscenter.identity.api.UserId;
import com.opscenter.notifications.api.NotificationsCommand;
import com.opscenter.notifications.api.NotificationsCommand.MarkNotificationsRead;
import com.opscenter.notifications.api.NotificationsEvent;
import com.opscenter.notifications.api.NotificationsEvent.NotificationsRead;
import com.opscenter.vocabulary.api.FieldError;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final UserId GRACE = new UserId("9b2f1c30-0000-4000-8000-000000000007");

    private final Given<NotificationsCommand, Reading, NotificationsEvent> nothing =
            new Given<>(
                    Reading.NONE,
                    Reading::decide,
                    (reading, event) -> Reading.evolve(event, reading));

    @Test
    void everything_up_to_one_is_read() {
        nothing.when(mark(70)).then(read(70));
        nothing.given(read(70)).when(mark(90)).then(read(90));
    }

    @Test
    void some_are_read_by_themselves_and_those_that_were_are_not_told_again() {
        nothing.given(read(70, 81L)).when(mark(0, 60L, 81L, 95L)).then(read(70, 95L));
    }

    @Test
    void what_was_read_stays_read() {
        nothing.given(read(70, 81L)).when(mark(50)).thenNothing();
        nothing.given(read(70, 81L)).when(mark(0, 81L)).thenNothing();
        nothing.given(read(70, 81L), read(90)).when(mark(0, 81L)).thenNothing();
    }

    @Test
    void no_more_is_remembered_than_is_kept_of_a_person() {
        Reading reading = Reading.NONE;
        for (long id = 1; id <= 600; id++) {
            reading = Reading.evolve(read(0, id), reading);
        }
        assertThat(reading.ids()).hasSize(500).contains(600L).doesNotContain(100L);
    }

    @Test
    void what_is_wrong_is_named() {
        assertThat(mark(3, 4L).violations()).isEmpty();
        assertThat(mark(0).violations())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("up_to", "required"));
        assertThat(mark(-1).violations()).extracting(FieldError::code).containsExactly("minimum");
        assertThat(mark(0, 0L).violations()).extracting(FieldError::field).containsExactly("ids");
        Set<Long> many = LongStream.rangeClosed(1, 501).boxed().collect(Collectors.toSet());
        assertThat(new MarkNotificationsRead(GRACE, 0, many).violations())
                .extracting(FieldError::code)
                .containsExactly("size");
    }

    private static MarkNotificationsRead mark(long upTo, Long... ids) {
        return new MarkNotificationsRead(GRACE, upTo, Set.of(ids));
    }

    private static NotificationsRead read(long upTo, Long... ids) {
        return new NotificationsRead(GRACE, upTo, Set.of(ids));
    }
}
