package com.opscenter.identity.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a person wants to be shown things, in the words of the platform's API. Null is not chosen.
///
/// @param time_zone IANA name
/// @param density `comfortable` or `compact`
/// @param motion `full` or `reduced`
/// @param shortcuts whether single keys are shortcuts
/// @param table_layouts by the table's name, each as the page wrote it
/// @param version null before anything was chosen
public record PreferencesView(
        @Nullable String time_zone,
        @Nullable String density,
        @Nullable String motion,
        @Nullable Boolean shortcuts,
        Map<String, String> table_layouts,
        @Nullable Long version) {}
