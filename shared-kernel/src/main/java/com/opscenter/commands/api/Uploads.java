package com.opscenter.commands.api;

/// Which requests may bring more than others do.
public final class Uploads {

    /// Files of people.
    public static final String PEOPLE = "/api/v1/admin/users/bulk/import";

    /// In bytes.
    public static final int LIMIT = 10 << 20;

    private Uploads() {}

    public static boolean isOne(String path) {
        return path.equals(PEOPLE);
    }
}
