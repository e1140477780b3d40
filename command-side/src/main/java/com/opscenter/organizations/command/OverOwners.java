package com.opscenter.organizations.command;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.Permission;

/// Who makes and unmakes the owners of an organization: its owners, and whoever writes all of them.
public final class OverOwners {

    private static final Permission WRITE = Permission.of("organizations:write");

    private OverOwners() {}

    public static boolean may(Caller caller, String orgId) {
        return caller.mayEverywhere(WRITE)
                || caller.membership(orgId)
                        .filter(membership -> membership.role() == OrgRole.OWNER)
                        .isPresent();
    }
}
