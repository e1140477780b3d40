package com.opscenter.jobs.query;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.UserId;
import com.opscenter.views.CsvLine;
import com.opscenter.views.Row;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What became of each row of a job, however many they are: some at a time, so that never all are
/// held in memory.
@Component
class JobReport {

    private static final Permission PEOPLE = Permission.of("users:read");
    private static final String USER = "user/";

    private final ItemRows items;
    private final Directory directory;

    JobReport(ItemRows items, Directory directory) {
        this.items = items;
        this.directory = directory;
    }

    void write(Row<JobRow> job, Caller caller, Writer file) throws IOException {
        boolean named = caller.mayEverywhere(PEOPLE);
        file.write(CsvLine.of("row", "target", "email", "result", "code", "error", "warning"));
        List<ItemRow> rows = items.after(job.orgId(), job.value().id(), 0);
        while (!rows.isEmpty()) {
            for (ItemRow row : rows) {
                file.write(line(row, named));
            }
            file.flush();
            rows = items.after(job.orgId(), job.value().id(), rows.getLast().row());
        }
    }

    private String line(ItemRow row, boolean named) {
        return CsvLine.of(
                row.row(),
                row.id(),
                named ? email(row.target()) : null,
                row.state(),
                row.code(),
                row.error(),
                row.warning());
    }

    /// As somebody is called now; the rows hold no names.
    private @Nullable String email(@Nullable String target) {
        return target == null || !target.startsWith(USER)
                ? null
                : directory
                        .member(new UserId(target.substring(USER.length())))
                        .map(Directory.Member::email)
                        .orElse(null);
    }
}
