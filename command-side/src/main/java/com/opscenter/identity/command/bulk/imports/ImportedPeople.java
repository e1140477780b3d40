package com.opscenter.identity.command.bulk.imports;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.SignInNames;
import com.opscenter.identity.command.PersonWords;
import com.opscenter.identity.command.bulk.BulkDesk.Rows;
import com.opscenter.jobs.api.BulkResult;
import com.opscenter.jobs.api.BulkResult.FailedRow;
import com.opscenter.jobs.api.BulkResult.RehearsedRow;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.vocabulary.api.FieldError;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The people of a file, once it was gone through: the file is as it must be, and not too long. It
/// is gone through again when they are stored, so that their words are never held all at a time.
final class ImportedPeople implements Rows {

    static final int MOST = 50_000;

    private static final String EMAIL = "email";
    private static final String USERNAME = "username";

    private final Iterable<Entry> entries;
    private final JsonMapper json;
    private final Map<String, Integer> firstOf = new HashMap<>();
    private final Map<Integer, String> emails = new HashMap<>();
    private int count;

    ImportedPeople(Iterable<Entry> entries, JsonMapper json) {
        this.entries = entries;
        this.json = json;
        for (Entry entry : entries) {
            count++;
            if (count > MOST) {
                throw new RefusedException(
                        new Refusal(
                                "payload-too-large",
                                "The file may have at most %d rows".formatted(MOST)));
            }
            note(entry);
        }
        if (count == 0) {
            throw PersonWords.wrong("file", "empty", "must name somebody");
        }
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public Iterable<JobItem> items() {
        return () -> StreamSupport.stream(entries.spliterator(), false).map(this::item).iterator();
    }

    /// Whoever sent the file is told whom the rows are about.
    BulkResult named(BulkResult result) {
        return new BulkResult(
                result.success(),
                result.failed().stream().map(this::named).toList(),
                result.warnings(),
                result.total_requested(),
                result.total_succeeded(),
                result.total_failed(),
                result.dry_run(),
                result.job_id(),
                result.would() == null ? null : result.would().stream().map(this::named).toList());
    }

    private RehearsedRow named(RehearsedRow row) {
        return new RehearsedRow(row.row(), row.user_id(), emails.get(row.row()), row.changes());
    }

    private FailedRow named(FailedRow row) {
        return new FailedRow(
                row.row(), row.user_id(), emails.get(row.row()), row.error(), row.code());
    }

    private void note(Entry entry) {
        String email = entry.text(EMAIL);
        if (!email.isEmpty()) {
            emails.put(entry.row(), email);
        }
        note(EMAIL, email, entry.row());
        note(USERNAME, entry.text(USERNAME), entry.row());
    }

    private void note(String member, String name, int row) {
        if (!name.isEmpty()) {
            firstOf.putIfAbsent(key(member, name), row);
        }
    }

    private JobItem item(Entry entry) {
        Entry known = entry.but(twice(entry, EMAIL)).but(twice(entry, USERNAME));
        return new JobItem(entry.row(), null, json.writeValueAsString(known.person()));
    }

    /// Of two with the same name the first is created, whichever is begun first.
    private @Nullable FieldError twice(Entry entry, String member) {
        String name = entry.text(member);
        int first = firstOf.getOrDefault(key(member, name), entry.row());
        return first == entry.row()
                ? null
                : new FieldError(member, "twice", "is in row %d already".formatted(first));
    }

    private static String key(String member, String name) {
        return member + " " + SignInNames.canonical(name);
    }
}
