package com.opscenter.notifications.query;

import java.util.Map;

/// One thing to be told to one person.
///
/// @param params what the words need, without personal data
/// @param link the page where more is told
record Notice(String person, Kind kind, Map<String, String> params, String link) {

    static Notice of(String person, Kind kind, String link) {
        return new Notice(person, kind, Map.of(), link);
    }
}
