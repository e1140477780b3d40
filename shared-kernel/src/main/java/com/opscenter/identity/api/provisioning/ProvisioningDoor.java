package com.opscenter.identity.api.provisioning;

/// Where directories come in (RFC 7644). Whoever asks whether a request does asks here, of the path
/// as it was sent: one that is written in another way comes in nowhere.
public final class ProvisioningDoor {

    public static final String ROOT = "/scim/v2";

    private static final String DOOR = "/scim/";

    private ProvisioningDoor() {}

    public static boolean isAt(String path) {
        return path.startsWith(DOOR);
    }
}
