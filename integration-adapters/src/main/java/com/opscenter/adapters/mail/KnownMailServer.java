package com.opscenter.adapters.mail;

import com.opscenter.adapters.mail.MailProperties.Tls;
import com.opscenter.mail.api.MailServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The configured server, else that of the lab, whose address is known late.
@Component
@EnableConfigurationProperties(MailProperties.class)
final class KnownMailServer implements MailServer {

    private final String sender;
    private volatile @Nullable Destination destination;
    private volatile boolean isSettled;

    KnownMailServer(MailProperties properties, @Value("${opscenter.public-url}") URI publicUrl) {
        sender =
                properties.from() == null ? "ops-center@" + publicUrl.getHost() : properties.from();
        if (properties.host() != null) {
            destination = configured(properties, properties.host());
            isSettled = true;
        }
    }

    private Destination configured(MailProperties properties, String host) {
        Destination.Login login =
                properties.username() == null || properties.password() == null
                        ? null
                        : new Destination.Login(properties.username(), properties.password());
        return new Destination(
                host,
                properties.portOrUsual(),
                properties.tls(),
                properties.fingerprint(),
                login,
                sender);
    }

    @Override
    public boolean isConfigured() {
        return destination != null;
    }

    @Override
    public void foundLab(@Nullable InetSocketAddress lab) {
        if (destination == null && lab != null) {
            destination =
                    new Destination(
                            lab.getHostString(), lab.getPort(), Tls.NONE, null, null, sender);
        }
        isSettled = true;
    }

    /// Whether it is known by now if there is one.
    boolean isSettled() {
        return isSettled;
    }

    Optional<Destination> destination() {
        return Optional.ofNullable(destination);
    }
}
