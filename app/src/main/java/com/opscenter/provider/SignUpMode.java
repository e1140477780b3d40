package com.opscenter.provider;

/// Who may make an account for themselves at the embedded provider.
enum SignUpMode {
    /// Whoever was invited into an organization.
    INVITED,
    /// Whoever reads the mail of an address.
    OPEN,
    /// Nobody.
    CLOSED
}
