package com.opscenter.vault.command;

import com.opscenter.vault.api.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;

/// HMAC-SHA-256 under keys made of the master key, one for each purpose.
@Component
class KeyedHashes implements KeyedHash {

    private final MasterKey master;

    KeyedHashes(MasterKey master) {
        this.master = master;
    }

    @Override
    public String of(String purpose, String word) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(master.derived("keyed-hash/" + purpose));
            return HexFormat.of().formatHex(mac.doFinal(word.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }
}
