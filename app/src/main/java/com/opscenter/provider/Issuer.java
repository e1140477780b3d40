package com.opscenter.provider;

import com.opscenter.identity.api.UserId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Who vouches for people, in the word of our own model: `embedded`, or the address of an outside
/// provider. A person is (issuer, subject).
public record Issuer(String word) {

    static final Issuer EMBEDDED = new Issuer("embedded");

    public boolean isOutside() {
        return !equals(EMBEDDED);
    }

    /// The person of a subject. People here are random UUIDs, as they are at a Keycloak; a provider
    /// that calls them otherwise has one made of issuer and subject. Those are of another version
    /// (3), so that nobody who chooses their own subject can choose somebody else's.
    public UserId person(String subject) {
        return new UserId(UserId.isRandom(subject) ? subject : made(subject));
    }

    private String made(String subject) {
        byte[] name = (word + "\n" + subject).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }
}
