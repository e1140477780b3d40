package com.opscenter.backup;

import java.io.IOException;

/// The encrypted part of a backup is not what was written: changed, or cut off.
final class DamagedException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedException(IOException cause) {
        super(
                "The backup is damaged or cut off; take another copy of it. Nothing was changed.",
                cause);
    }
}
