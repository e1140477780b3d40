package com.opscenter.identity.api.provisioning;

import java.util.List;

/// Some of those who were found.
///
/// @param total how many there are in all
public record PeoplePage(List<ProvisionedPerson> people, long total) {

    public PeoplePage {
        people = List.copyOf(people);
    }
}
