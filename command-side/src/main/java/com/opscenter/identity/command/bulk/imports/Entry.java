package com.opscenter.identity.command.bulk.imports;

import com.opscenter.identity.command.enrollment.ImportedRow;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Somebody in a file.
///
/// @param row the line of a CSV, where the names of the columns are line 1; else the place in the
///   list, from 1
record Entry(int row, ImportedRow person) {

    static Entry of(int row, JsonNode person) {
        return of(row, person, List.of());
    }

    static Entry of(int row, JsonNode person, List<String> warnings) {
        return new Entry(row, new ImportedRow(person, null, warnings));
    }

    static Entry wrong(int row, FieldError why) {
        return new Entry(row, new ImportedRow(null, why, List.of()));
    }

    /// Empty where nothing is said, or something that is no text.
    String text(String member) {
        JsonNode body = person.body();
        JsonNode value = body == null ? null : body.get(member);
        return value != null && value.isString() ? value.stringValue().strip() : "";
    }

    /// The same, found to be wrong; what was wrong before stays the reason.
    Entry but(@Nullable FieldError why) {
        return why == null || person.wrong() != null ? this : wrong(row, why);
    }
}
