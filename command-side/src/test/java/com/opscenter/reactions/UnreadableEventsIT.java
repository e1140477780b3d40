package com.opscenter.reactions;

import static com.opscenter.testing.Callers.OPERATOR;
import static com.opscenter.testing.Callers.by;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.opscenter.commands.api.Commands;
import com.opscenter.testing.Eventually;
import com.opscenter.testing.InsertedEvents;
import com.opscenter.testing.LampCommand.TurnLamp;
import com.opscenter.testing.LampId;
import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/// The history holds events that this version of the software does not know.
class UnreadableEventsIT {

    private static final String REACTION = "WhenLampTurnedThenRemember";
    private static final String DEADLINES = "WhenDeadlineOpensThenScheduleIt";
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static ConfigurableApplicationContext node;
    private static LampReactions memory;

    private final LampId lamp = new LampId(UUID.randomUUID().toString());

    @BeforeAll
    static void start() {
        node = StoreContext.node(DATABASE, LampReactions.class);
        memory = node.getBean(LampReactions.class);
        LOG.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
    }

    @AfterAll
    static void stop() {
        node.close();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(LOG);
    }

    @Test
    void one_of_a_later_version_is_set_aside_with_what_follows_in_its_stream() throws Exception {
        InsertedEvents.turned(DATABASE, lamp, 0, "later-0");
        String id = InsertedEvents.insert(DATABASE, lamp, 1, "testing.LampTurned", "3", "later-1");
        InsertedEvents.turned(DATABASE, lamp, 2, "later-2");
        DeadLetterView letter = letter(REACTION);
        assertThat(letter.eventType()).isEqualTo("testing.LampTurned");
        assertThat(letter.eventVersion()).isEqualTo(3);
        assertThat(letter.eventId()).isEqualTo(id);
        assertThat(letter.cause()).contains("testing.LampTurned version 3, only version 2");
        Eventually.until(() -> !memory.runsOf("later").isEmpty());
        assertThat(memory.runsOf("later")).containsExactly("later-0");
        assertThat(letters(DEADLINES)).as("no deadline comes from this event").isEmpty();
        othersGoOn("beside-later");

        letters().retry(letter);
        Eventually.until(() -> claimsEnded(letter));
        assertThat(letter(REACTION).id()).as("still unreadable").isEqualTo(letter.id());

        // As after an update: the event is one the software can read.
        DATABASE.sql()
                .sql(
                        "UPDATE event_store.domain_event_entry SET payload_revision = '2'"
                                + " WHERE event_identifier = ?")
                .param(id)
                .update();
        letters().retry(letter(REACTION));
        Eventually.until(() -> memory.runsOf("later").size() == 3);
        assertThat(memory.runsOf("later")).containsExactly("later-0", "later-1", "later-2");
        assertThat(letters().list()).isEmpty();
    }

    @Test
    void one_of_unknown_name_may_be_meant_for_any_reaction_of_its_feature() throws Exception {
        InsertedEvents.insert(DATABASE, lamp, 0, "testing.LampMelted", "1", "unknown-0");
        InsertedEvents.turned(DATABASE, lamp, 1, "unknown-1");
        DeadLetterView letter = letter(REACTION);
        assertThat(letter.cause()).endsWith("does not know the event testing.LampMelted version 1");
        DeadLetterView deadline = letter(DEADLINES);
        othersGoOn("beside-unknown");
        assertThat(memory.runsOf("unknown")).isEmpty();
        letters().skip(letter);
        letters().skip(deadline);
        Eventually.until(() -> !memory.runsOf("unknown").isEmpty());
        assertThat(memory.runsOf("unknown")).containsExactly("unknown-1");
        assertThat(letters().list()).isEmpty();
        processorsAreWell();
        assertThat(LOG.list.stream().map(ILoggingEvent::getFormattedMessage))
                .filteredOn(line -> line.contains("unreadable") && line.contains("LampMelted"))
                .hasSize(1);
        assertThat(LOG.list.stream().map(ILoggingEvent::getFormattedMessage))
                .filteredOn(line -> line.contains("set aside") && line.contains("LampMelted"))
                .as("once per reaction it may be meant for")
                .hasSize(2);
    }

    private void othersGoOn(String who) throws InterruptedException {
        LampId other = new LampId(UUID.randomUUID().toString());
        node.getBean(Commands.class).send(new TurnLamp(other, true, who), by(OPERATOR)).orRefuse();
        Eventually.until(() -> !memory.runsOf(who).isEmpty());
    }

    private static void processorsAreWell() {
        EventProcessingConfiguration processing = node.getBean(EventProcessingConfiguration.class);
        assertThat(processing.eventProcessors().values())
                .allMatch(processor -> processor.isRunning() && !processor.isError());
    }

    private DeadLetterView letter(String reaction) throws InterruptedException {
        Eventually.until(
                () -> letters(reaction).stream().anyMatch(letter -> letter.waiting() <= 1));
        Eventually.until(
                () -> !reaction.equals(REACTION) || letters(reaction).getFirst().waiting() == 1);
        return letters(reaction).getFirst();
    }

    private List<DeadLetterView> letters(String reaction) {
        return letters().list().stream()
                .filter(letter -> letter.stream().equals(lamp.key()))
                .filter(letter -> letter.reaction().equals(reaction))
                .toList();
    }

    /// It was tried again and is parked again.
    private static boolean claimsEnded(DeadLetterView letter) {
        return DATABASE.sql()
                .sql(
                        "SELECT parked_at > ?::timestamptz FROM event_store.reaction_work"
                                + " WHERE letter = ? AND parked_at IS NOT NULL")
                .param(letter.since().toString())
                .param(letter.id())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static DeadLetters letters() {
        return node.getBean(DeadLetters.class);
    }
}
