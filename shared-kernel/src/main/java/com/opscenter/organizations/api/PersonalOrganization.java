package com.opscenter.organizations.api;

import com.opscenter.identity.api.UserId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Everybody's own organization.
public final class PersonalOrganization {

    private PersonalOrganization() {}

    /// Made of the person, so that founding it once more comes to the same one.
    public static String of(UserId person) {
        byte[] name = ("personal/" + person.value()).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    /// Events hold no person's name, so that of a personal one is made when it is shown.
    ///
    /// @param username of the person
    public static String called(String username) {
        return username + "'s organization";
    }
}
