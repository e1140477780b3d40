package com.opscenter.provider.factors;

import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.UserId;
import com.opscenter.provider.OnlyWhenEmbedded;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/// Whose passkeys there are. Nothing is kept of it: the handle is the user id itself, which tells
/// nobody who it is, and what a browser shows beside it is what the directory says.
@Component
@OnlyWhenEmbedded
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final Directory directory;

    PasskeyOwners(Directory directory) {
        this.directory = directory;
    }

    static Bytes handle(UserId user) {
        UUID id = UUID.fromString(user.value());
        return new Bytes(
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    static UserId user(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new UserId(new UUID(bytes.getLong(), bytes.getLong()).toString());
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes handle) {
        UserId user = user(handle);
        Optional<Directory.Member> member = directory.member(user);
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(member.map(Directory.Member::username).orElse(user.value()))
                .displayName(member.map(PasskeyOwners::called).orElse(user.value()))
                .build();
    }

    /// @param name the user id: the provider calls people by it
    @Override
    public PublicKeyCredentialUserEntity findByUsername(String name) {
        return findById(handle(new UserId(name)));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity person) {
        // The directory knows them already.
    }

    @Override
    public void delete(Bytes handle) {
        // An account takes its passkeys with it.
    }

    private static @Nullable String called(Directory.Member member) {
        return member.firstName() == null || member.lastName() == null
                ? member.username()
                : member.firstName() + " " + member.lastName();
    }
}
