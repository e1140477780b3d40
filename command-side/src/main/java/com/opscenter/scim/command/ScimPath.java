package com.opscenter.scim.command;

/// Where things stand.
final class ScimPath {

    static final String ROOT = "/scim/v2";
    static final String USERS = ROOT + "/Users";
    static final String GROUPS = ROOT + "/Groups";

    private ScimPath() {}
}
