package com.opscenter.identity.command.enrollment;

import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Somebody who is to be created, as a file has them.
///
/// @param body as a request would bring it, null when that cannot be told
/// @param wrong why it cannot be, null when it may
/// @param warnings sentences about what the file says and nobody knows
public record ImportedRow(
        @Nullable JsonNode body, @Nullable FieldError wrong, @Nullable List<String> warnings) {

    /// What was left out of account, none where nothing was.
    List<String> leftOut() {
        return warnings == null ? List.of() : warnings;
    }
}
