package com.opscenter.identity.api.provisioning;

import com.opscenter.identity.api.UserId;

/// Asks for one person as they stand once the read model has passed `after`; answered with an
/// optional [ProvisionedPerson], empty for whoever was deleted.
public record FindProvisionedPerson(UserId user, long after) {}
