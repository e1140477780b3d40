package com.opscenter.identity.command.bulk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What every request about many people says: who they are, either `user_ids` or `filter`, and why.
interface PeopleChoice {

    @Nullable List<@Nullable String> user_ids();

    @Nullable Map<String, @Nullable Object> filter();

    @Nullable Long expected_count();

    @Nullable String reason();
}
