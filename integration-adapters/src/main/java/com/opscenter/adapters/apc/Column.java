package com.opscenter.adapters.apc;

/// What an outlet's row may say; which object it is depends on the tree.
enum Column {
    STATE,
    PENDING,
    NAME,
    COMMAND,
    ON_DELAY,
    OFF_DELAY,
    REBOOT_TIME,
    PHASE,
    BANK,
    CURRENT,
    POWER;

    /// Whether it stands in the tables of measured outlets, which count their own rows.
    boolean metered() {
        return this == CURRENT || this == POWER;
    }
}
