package com.opscenter.identity.api;

import java.util.Map;

/// The ids of all the people that filters find now, in order; answers a list of texts.
///
/// @param filter parameters of the list of people by their names, such as `role`
public record FindPeopleIds(Map<String, String> filter) {

    public FindPeopleIds {
        filter = Map.copyOf(filter);
    }
}
