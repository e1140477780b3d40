package com.opscenter.identity.api;

import java.util.List;
import java.util.Optional;

/// The roles there are, by the names that events and tokens call them.
public interface Roles {

    /// Empty for a name that is none, or none any more: it grants nothing.
    Optional<Role> find(String name);

    List<Role> all();
}
