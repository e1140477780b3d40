package com.opscenter.adapters.syslog;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param longest bytes of a message; a longer one is cut
/// @param connections of one source at a time
/// @param connectionsPerSender of them
/// @param handshake how long TLS may take to agree
/// @param idle how long a connection may be silent
/// @param keystore PKCS 12 file with the certificate that is shown; without it there is no TLS
/// @param keystorePassword of that file
@ConfigurationProperties("opscenter.adapters.syslog")
record SyslogProperties(
        @DefaultValue("8192") int longest,
        @DefaultValue("256") int connections,
        @DefaultValue("16") int connectionsPerSender,
        @DefaultValue("10s") Duration handshake,
        @DefaultValue("1h") Duration idle,
        @Nullable String keystore,
        @Nullable String keystorePassword) {

    @Override
    public String toString() {
        return "SyslogProperties[longest=%d, connections=%d, keystore=%s]"
                .formatted(longest, connections, keystore);
    }
}
