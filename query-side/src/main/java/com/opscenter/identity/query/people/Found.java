package com.opscenter.identity.query.people;

import com.opscenter.identity.api.Profile;
import com.opscenter.identity.query.UserRow;
import com.opscenter.views.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who was found.
///
/// @param profile null once the person's key was destroyed
/// @param lastLogin null for whoever never signed in
record Found(Row<UserRow> row, @Nullable Profile profile, @Nullable Instant lastLogin) {}
