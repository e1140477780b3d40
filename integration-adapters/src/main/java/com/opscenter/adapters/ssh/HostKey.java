package com.opscenter.adapters.ssh;

import com.opscenter.adapters.tls.Believed;
import com.opscenter.adapters.tls.DistrustedException;
import com.opscenter.adapters.tls.Fingerprint;
import java.security.PublicKey;
import java.util.Optional;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.jspecify.annotations.Nullable;

/// Decides about the host key one connection is shown, and remembers what came of it.
final class HostKey {

    /// Where a connection carries it.
    static final AttributeKey<HostKey> OF = new AttributeKey<>();

    private final Believed believed;
    private volatile @Nullable String shown;
    private volatile @Nullable DistrustedException refused;

    HostKey(Believed believed) {
        this.believed = believed;
    }

    boolean accepts(PublicKey key) {
        Fingerprint fingerprint = fingerprint(key);
        shown = "%s, SHA-256 fingerprint %s".formatted(KeyUtils.getKeyType(key), fingerprint);
        try {
            believed.judge(fingerprint);
            return true;
        } catch (DistrustedException distrusted) {
            refused = distrusted;
            return false;
        }
    }

    static Fingerprint fingerprint(PublicKey key) {
        ByteArrayBuffer encoded = new ByteArrayBuffer();
        encoded.putRawPublicKey(key);
        return Fingerprint.of(encoded.getCompactData());
    }

    /// Its kind and its fingerprint, for people.
    String shown() {
        String key = shown;
        return key == null ? "none" : key;
    }

    /// Why it was not believed, as a clause without a subject.
    Optional<String> refusal() {
        return DistrustedException.in(refused);
    }
}
