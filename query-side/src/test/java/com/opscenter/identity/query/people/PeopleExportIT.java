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
import com.opscenter.identity.api.ExportCommand.BeginUserExport;
import com.opscenter.identity.api.ExportCommand.EndUserExport;
import com.opscenter.views.ReadSide;
import com.opscenter.views.Sql;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
        String id = ((BeginUserExport) recorder.sent.getFirst()).export();
        assertThat(recorder.sent)
                .containsExactly(
                        new BeginUserExport(id, Set.of("role")),
                        new EndUserExport(id, 1_002, true));
    }

    @Test
    void what_cannot_be_recorded_does_not_leave_the_house() {
        register(1);
        people.settle();
        recorder.refuses = true;
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> export(Map.of()));
    }

    @Test
    void what_cannot_be_read_is_refused_before_anything_leaves() {
        register(1);
        people.settle();
        anew();
        isBehind(() -> begin(Map.of()));
        assertThat(recorder.sent).isEmpty();
    }

    @Test
    void an_export_that_loses_sight_of_people_on_the_way_does_not_end_well() {
        IntStream.range(0, 1_003).forEach(this::register);
        people.settle();
        StringWriter file =
                new StringWriter() {
                    @Override
                    public void flush() {
                        anew();
                    }
                };
        PeopleExport.Begun begun = begin(Map.of());
        isBehind(() -> export.write(begun, file));
        assertThat(file.toString().lines()).hasSize(501);
        assertThat(recorder.sent.getLast()).isEqualTo(new EndUserExport(begun.id(), 500, false));
    }

    @Test
    void a_file_that_nobody_takes_any_more_is_told_as_it_is() {
        register(1);
        people.settle();
        Writer gone =
                new StringWriter() {
                    @Override
                    public void write(String text) {
                        throw new UncheckedIOException(new IOException("gone"));
                    }
                };
        PeopleExport.Begun begun = begin(Map.of());
        recorder.refuses = true;
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> export.write(begun, gone))
                .satisfies(it -> assertThat(it.getSuppressed()).hasSize(1));
        assertThat(recorder.sent.getLast()).isEqualTo(new EndUserExport(begun.id(), 0, false));
    }

    @Test
    void the_past_is_not_exported() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> export(Map.of("at", "pos:1")));
        assertThat(recorder.sent).isEmpty();
    }

    private static void isBehind(ThrowingCallable asked) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(asked)
                .satisfies(it -> assertThat(it.refusal().code()).isEqualTo("projection-behind"));
    }

    /// As another node does that makes the rows in another way.
    private void anew() {
        Sql.on(people.side.projecting.database().owner())
                .execute("UPDATE read_model.identity_person_reached SET position = 0");
    }

    private String export(Map<String, String> asked) throws Exception {
        StringWriter file = new StringWriter();
        export.write(begin(asked), file);
        return file.toString();
    }

    private PeopleExport.Begun begin(Map<String, String> asked) {
        return export.begin(
                Filters.of(asked),
                ReadSide.auditor(ORG),
                people.seals.seal("bob", "10.0.0.7\nbrowser"));
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
