package com.opscenter.identity.query.people;

import static com.opscenter.history.InMemoryHistory.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.ExportCommand.ExportUsers;
import com.opscenter.views.ReadSide;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleExportIT {

    private final PeopleSide people = new PeopleSide();
    private final Recorder recorder = new Recorder();
    private final PeopleExport export =
            new PeopleExport(
                    people.filing,
                    people.search,
                    people.views,
                    people.roles,
                    people.tiers,
                    recorder);

    @AfterEach
    void end() {
        people.close();
    }

    @Test
    void everybody_wanted_is_in_the_file_and_the_history_says_so() throws Exception {
        IntStream.range(0, 1_003).forEach(this::register);
        people.settle();
        List<String> lines = export(Map.of("role", "viewer")).lines().toList();
        assertThat(lines).hasSize(1_003).doesNotHaveDuplicates();
        assertThat(lines.getFirst()).startsWith("id,username,email,");
        assertThat(recorder.sent)
                .singleElement()
                .isInstanceOfSatisfying(
                        ExportUsers.class,
                        sent -> {
                            assertThat(sent.rows()).isEqualTo(1_002);
                            assertThat(sent.filters()).isEqualTo(Set.of("role"));
                        });
    }

    @Test
    void what_cannot_be_recorded_does_not_leave_the_house() {
        register(1);
        people.settle();
        recorder.refuses = true;
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> export(Map.of()));
    }

    @Test
    void the_past_is_not_exported() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> export(Map.of("at", "pos:1")));
        assertThat(recorder.sent).isEmpty();
    }

    private String export(Map<String, String> asked) throws Exception {
        StringWriter file = new StringWriter();
        export.record(
                        Filters.of(asked),
                        ReadSide.auditor(ORG),
                        people.seals.seal("bob", "10.0.0.7\nbrowser"))
                .to(file);
        return file.toString();
    }

    private void register(int number) {
        String role = number == 7 ? "admin" : "viewer";
        people.side.history.append(
                people.registered("u-" + number, "person" + number, "Grace", role));
    }

    private static final class Recorder implements Commands {

        final List<Command> sent = new ArrayList<>();
        boolean refuses;

        @Override
        public Outcome send(Command command, CommandContext context) {
            sent.add(command);
            return refuses
                    ? new Outcome.Refused(new Refusal("forbidden", "not now"), 0)
                    : new Outcome.Accepted(1, List.of(), false);
        }

        @Override
        public Rehearsal rehearse(Command command, CommandContext context) {
            throw new AssertionError("nothing to rehearse");
        }
    }
}
