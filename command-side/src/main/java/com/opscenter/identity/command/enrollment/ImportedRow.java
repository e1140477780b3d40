package com.opscenter.identity.command.enrollment;

import com.opscenter.vocabulary.api.FieldError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Somebody who is to be created, as a file has them.
///
/// @param body as a request would bring it, null when that cannot be told
/// @param wrong why it cannot be, null when it may
public record ImportedRow(@Nullable JsonNode body, @Nullable FieldError wrong) {}
