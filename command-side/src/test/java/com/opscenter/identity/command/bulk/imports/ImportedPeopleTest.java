package com.opscenter.identity.command.bulk.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.command.enrollment.ImportedRow;
import com.opscenter.jobs.api.BulkResult;
import com.opscenter.jobs.api.BulkResult.FailedRow;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.vocabulary.api.FieldError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// What is understood of files of people.
class ImportedPeopleTest {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final MediaType FORM =
            MediaType.parseMediaType("multipart/form-data; boundary=\"x--y\"");

    private final JsonMapper json = new JsonMapper();

    @Test
    void columns_come_in_any_order_and_those_of_an_export_are_left_out_of_account() {
        String file =
                """
                id,roles,username,email,enabled,api_calls_limit,subscription_tier,status
                7,viewer; analyst,ada,ada@example.com,FALSE,1000,professional,disabled
                8,,,grace@example.com,perhaps,many,,
                """;
        assertThat(bodies(file))
                .containsExactly(
                        "{\"roles\":[\"viewer\",\"analyst\"],\"username\":\"ada\","
                                + "\"email\":\"ada@example.com\",\"enabled\":false,"
                                + "\"apiCallLimitOverride\":1000,\"tier\":\"professional\"}",
                        "{\"email\":\"grace@example.com\",\"enabled\":\"perhaps\","
                                + "\"apiCallLimitOverride\":\"many\"}");
    }

    @Test
    void rows_are_called_by_the_line_they_begin_in() {
        String file =
                "\ufeffemail,username,lastName\r\n"
                        + "a@example.com,ada,\"Love\r\nlace, \"\"A\"\"\"\r\n\r\n"
                        + "b@example.com,bob,Byron\r"
                        + "c@example.com,cara,Coe";
        assertThat(items(file)).extracting(JobItem::row).containsExactly(2, 5, 6);
        assertThat(bodies(file).getFirst()).contains("\"lastName\":\"Love\\nlace, \\\"A\\\"\"");
    }

    @Test
    void what_kept_a_cell_from_being_a_formula_is_taken_away() {
        String file = "email,username,firstName\na@example.com,'-ada,'=1+1\nb@example.com,bob,'t";
        assertThat(bodies(file).getFirst())
                .contains("\"username\":\"-ada\"")
                .contains("\"firstName\":\"=1+1\"");
        assertThat(bodies(file).getLast()).contains("\"firstName\":\"'t\"");
    }

    @Test
    void a_row_that_is_wrong_stops_no_other() {
        String file =
                """
                email,username
                ada@example.com,ada
                bob@example.com
                ADA@example.com,other
                eve@example.com,Ada
                """;
        assertThat(rows(file).stream().map(ImportedRow::wrong))
                .containsExactly(
                        null,
                        new FieldError("row", "cells", "must have 2 cells and has 1"),
                        new FieldError("email", "twice", "is in row 2 already"),
                        new FieldError("username", "twice", "is in row 2 already"));
    }

    @Test
    void what_nobody_knows_is_left_out_with_a_warning() {
        String file =
                """
                email,username,shoe,tier,subscription_tier
                a@example.com,ada,44,starter,trial
                b@example.com,bob,,starter,
                """;
        List<ImportedRow> rows = rows(file);
        assertThat(rows.getFirst().warnings())
                .containsExactly(
                        "The column shoe is not known here and was left out",
                        "The column subscription_tier says the same as another one and was left"
                                + " out");
        assertThat(rows.getLast().warnings()).isEmpty();
        assertThat(bodies(file).getFirst())
                .isEqualTo(
                        "{\"email\":\"a@example.com\",\"username\":\"ada\",\"tier\":\"starter\"}");
    }

    @Test
    void a_file_that_is_wrong_as_a_whole_is_refused() {
        refused("", "file: must have a line of names");
        refused("email,username\n", "file: must name somebody");
        refused("email,firstName\na,b", "file: must have a column username");
        refused("email,username,Email,email\n", "file: says the same in two columns");
        refused("email,username\na,\"b", "file: line 2 has a quote that is not closed");
        refused("email,username\na,\"b\"c", "file: line 2 goes on after a closing quote");
        byte[] latin =
                "email,username\nj\u00f6rg@example.com,j".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> people(new CsvPeople(Upload.of(latin, CSV))))
                .hasMessageContaining("is not UTF-8");
    }

    @Test
    void fifty_thousand_are_read_and_one_more_is_too_many() {
        StringBuilder file = new StringBuilder("email,username\n");
        for (int i = 0; i < ImportedPeople.MOST; i++) {
            file.append("u").append(i).append("@example.com,u").append(i).append('\n');
        }
        ImportedPeople most = csv(file.toString());
        assertThat(most.count()).isEqualTo(50_000);
        assertThat(most.items()).hasSize(50_000);
        refusal(file.append("one@example.com,more").toString())
                .satisfies(refused ->
                        assertThat(((RefusedException) refused).refusal().code())
                                .isEqualTo("payload-too-large"));
    }

    @Test
    void rows_are_made_one_at_a_time() {
        List<Integer> read = new ArrayList<>();
        Iterable<Entry> entries =
                () ->
                        List.of(1, 2, 3).stream()
                                .peek(read::add)
                                .map(row -> Entry.of(row, json.createObjectNode()))
                                .iterator();
        ImportedPeople people = people(entries);
        read.clear();
        assertThat(people.items().iterator().next().row()).isOne();
        assertThat(read).containsExactly(1);
    }

    @Test
    void people_come_as_json_as_well() {
        String body =
                """
                {"note":{"users":[]},"users":[{"email":"ada@example.com"},7]}
                """;
        List<ImportedRow> rows = rows(json(body));
        assertThat(Objects.requireNonNull(rows.getFirst().body()).toString())
                .isEqualTo("{\"email\":\"ada@example.com\"}");
        assertThat(rows.getLast().wrong())
                .isEqualTo(new FieldError("row", "type", "must be an object"));
        assertThatThrownBy(() -> json("[]")).hasMessageContaining("users");
        assertThatThrownBy(() -> json("{\"users\":[{\"email\":")).hasMessageContaining("no JSON");
    }

    @Test
    void a_file_is_found_in_a_form() throws IOException {
        String body =
                String.join(
                        "\r\n",
                        "--x--y",
                        "Content-Disposition: form-data; name=\"mode\"",
                        "",
                        "create",
                        "--x--y",
                        "content-disposition: form-data; name=\"file\"; filename=\"a.csv\"",
                        "Content-Type: text/csv",
                        "",
                        "email,username",
                        "a@example.com,a",
                        "--x--y--",
                        "");
        assertThat(new String(upload(body).stream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("email,username\r\na@example.com,a");
        assertThatThrownBy(() -> upload(body.replace("\"file\"", "\"other\"")))
                .hasMessageContaining("file");
        assertThatThrownBy(() -> upload("")).hasMessageContaining("file");
    }

    @Test
    void a_part_without_a_proper_head_is_none() {
        assertThatThrownBy(() ->
                        upload(
                                "--x--y\r\nContent-Disposition: form-data; name\r\n\r\n\r\n--x--y--"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_line_of_nothing_but_cells_is_not_held() {
        refused("email,username\n" + "a,".repeat(200), "line 2 has more than 100 cells");
    }

    @Test
    void whoever_sent_the_file_is_told_whom_a_row_is_about() {
        BulkResult result =
                new BulkResult(
                        List.of(),
                        List.of(new FailedRow(2, null, null, "is taken", "user-exists")),
                        List.of(),
                        1,
                        0,
                        1,
                        true,
                        null);
        assertThat(csv("email,username\nada@example.com,ada").named(result).failed())
                .containsExactly(
                        new FailedRow(2, null, "ada@example.com", "is taken", "user-exists"));
    }

    private void refused(String file, String sentence) {
        refusal(file).hasMessageContaining(sentence);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refusal(String file) {
        return assertThatThrownBy(() -> csv(file)).isInstanceOf(RefusedException.class);
    }

    private List<String> bodies(String file) {
        return rows(file).stream()
                .map(row -> Objects.requireNonNull(row.body()).toString())
                .toList();
    }

    private List<ImportedRow> rows(String file) {
        return rows(csv(file));
    }

    private List<ImportedRow> rows(ImportedPeople people) {
        List<ImportedRow> rows = new ArrayList<>();
        people.items().forEach(item -> rows.add(json.readValue(item.payload(), ImportedRow.class)));
        return rows;
    }

    private List<JobItem> items(String file) {
        List<JobItem> items = new ArrayList<>();
        csv(file).items().forEach(items::add);
        return items;
    }

    private ImportedPeople csv(String file) {
        return people(new CsvPeople(Upload.of(file.getBytes(StandardCharsets.UTF_8), CSV)));
    }

    private ImportedPeople json(String body) {
        Upload file = Upload.of(body.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON);
        return people(new JsonPeople(file, json));
    }

    private static Upload upload(String form) {
        return Upload.of(form.getBytes(StandardCharsets.UTF_8), FORM);
    }

    private ImportedPeople people(Iterable<Entry> entries) {
        return new ImportedPeople(entries, json);
    }
}
