package com.opscenter.organizations.api;

/// The organization that owns the first site; made by events at the first start.
public final class SystemOrganization {

    /// Fixed, so that every event of the first start can name it.
    public static final String ID = "00000000-0000-4000-8000-000000000001";

    private SystemOrganization() {}
}
