package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.http.HttpManners;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param connect how long connecting may take, TLS and login each as long again
/// @param answer how long the answer to one request may take, to its last byte
/// @param hints at most that often a change told by the device makes it be read
@ConfigurationProperties("opscenter.adapters.mikrotik")
record MikrotikProperties(
        @DefaultValue("5s") Duration connect,
        @DefaultValue("10s") Duration answer,
        @DefaultValue("1s") Duration hints) {

    private static final int MOST_BYTES = 8 << 20;

    HttpManners manners() {
        return new HttpManners(connect, answer, MOST_BYTES);
    }
}
