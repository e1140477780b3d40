package com.opscenter.backup;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What opens a backup.
enum Lock {
    @JsonProperty("passphrase")
    PASSPHRASE,
    @JsonProperty("key-file")
    KEY_FILE
}
