package com.opscenter.organizations.api;

import java.util.List;

/// Some of the teams that were found.
///
/// @param total how many there are in all
public record TeamPage(List<ProvisionedTeam> teams, long total) {

    public TeamPage {
        teams = List.copyOf(teams);
    }
}
