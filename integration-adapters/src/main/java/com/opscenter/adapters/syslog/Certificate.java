package com.opscenter.adapters.syslog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// The certificate that is shown to senders (RFC 5425 §4.2.1). Senders show none.
final class Certificate {

    private Certificate() {}

    /// @throws IOException when the file cannot be read; its message holds no secret
    static SSLContext load(SyslogProperties properties) throws IOException {
        String password = properties.keystorePassword();
        char[] secret = password == null ? new char[0] : password.toCharArray();
        try (InputStream file = Files.newInputStream(Path.of("" + properties.keystore()))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, secret);
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, secret);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException unusable) {
            throw new IOException("the certificate cannot be used", unusable);
        } catch (IOException unreadable) {
            throw new IOException(
                    "the keystore %s cannot be read".formatted(properties.keystore()), unreadable);
        }
    }
}
