package com.opscenter.organizations.api;

import java.util.Optional;

/// The organizations that people found, by the names that only one of them bears.
public interface Teams {

    /// @param name whatever its case
    Optional<Organizations.Known> called(String name);
}
