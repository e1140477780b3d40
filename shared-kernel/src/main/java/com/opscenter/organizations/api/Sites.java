package com.opscenter.organizations.api;

import java.util.List;

/// The sites of an organization, from our own read model.
public interface Sites {

    /// @param timeZone IANA name
    record Site(String id, String name, String timeZone) {}

    List<Site> of(String orgId);
}
