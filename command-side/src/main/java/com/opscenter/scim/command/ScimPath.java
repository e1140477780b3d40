package com.opscenter.scim.command;

import com.opscenter.identity.api.provisioning.ProvisioningDoor;

/// Where things stand.
final class ScimPath {

    static final String ROOT = ProvisioningDoor.ROOT;
    static final String USERS = ROOT + "/Users";
    static final String GROUPS = ROOT + "/Groups";

    private ScimPath() {}
}
