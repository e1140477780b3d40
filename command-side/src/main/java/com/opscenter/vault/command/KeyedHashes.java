package com.opscenter.vault.command;

import com.opscenter.vault.api.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/// HMAC-SHA-256 under keys made of the master key, one for each purpose. Purposes are words of the
/// code, so few; each key is made once.
@Component
class KeyedHashes implements KeyedHash {

    private final MasterKey master;
    private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

    KeyedHashes(MasterKey master) {
        this.master = master;
    }

    @Override
    public String of(String purpose, String word) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.computeIfAbsent(purpose, this::key));
            return HexFormat.of().formatHex(mac.doFinal(word.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }

    private SecretKey key(String purpose) {
        return master.derived("keyed-hash/" + purpose);
    }
}
