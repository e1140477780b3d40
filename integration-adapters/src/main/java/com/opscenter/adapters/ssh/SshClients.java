package com.opscenter.adapters.ssh;

import java.security.PublicKey;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.BuiltinFactory;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.kex.DHFactory;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.core.CoreModuleProperties;
import org.jspecify.annotations.Nullable;

/// The two clients of this process: one that agrees on safe algorithms only, and one that takes
/// what devices of the years before 2015 have. Neither reads keys, settings or known hosts of the
/// user this process runs as.
final class SshClients implements AutoCloseable {

    /// Encrypt-then-MAC is left out: switches compute it wrongly.
    private static final List<BuiltinMacs> MACS =
            List.of(BuiltinMacs.hmacsha256, BuiltinMacs.hmacsha512);

    private static final List<DHFactory> KEY_EXCHANGES =
            List.of(
                    BuiltinDHFactories.curve25519,
                    BuiltinDHFactories.curve25519_libssh,
                    BuiltinDHFactories.ecdhp256,
                    BuiltinDHFactories.ecdhp384,
                    BuiltinDHFactories.ecdhp521,
                    BuiltinDHFactories.dhgex256,
                    BuiltinDHFactories.dhg16_512,
                    BuiltinDHFactories.dhg14_256);

    private static final List<BuiltinSignatures> SIGNATURES =
            List.of(
                    BuiltinSignatures.ed25519,
                    BuiltinSignatures.nistp256,
                    BuiltinSignatures.nistp384,
                    BuiltinSignatures.nistp521,
                    BuiltinSignatures.rsaSHA512,
                    BuiltinSignatures.rsaSHA256);

    private static final List<BuiltinCiphers> CIPHERS =
            List.of(
                    BuiltinCiphers.cc20p1305_openssh,
                    BuiltinCiphers.aes128gcm,
                    BuiltinCiphers.aes256gcm,
                    BuiltinCiphers.aes128ctr,
                    BuiltinCiphers.aes192ctr,
                    BuiltinCiphers.aes256ctr);

    @SuppressWarnings("deprecation") // That they are is why a source has to ask for them.
    private static final List<DHFactory> OLD_KEY_EXCHANGES =
            List.of(BuiltinDHFactories.dhg14, BuiltinDHFactories.dhg1);

    @SuppressWarnings("deprecation") // As above.
    private static final List<BuiltinCiphers> OLD_CIPHERS =
            List.of(
                    BuiltinCiphers.aes128cbc,
                    BuiltinCiphers.aes256cbc,
                    BuiltinCiphers.tripledescbc);

    private @Nullable SshClient safe;
    private @Nullable SshClient legacy;

    /// A started client; most processes need none.
    synchronized SshClient client(boolean withLegacy) {
        SshClient there = withLegacy ? legacy : safe;
        if (there == null) {
            there = started(withLegacy);
            if (withLegacy) {
                legacy = there;
            } else {
                safe = there;
            }
        }
        return there;
    }

    private static SshClient started(boolean withLegacy) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setUserAuthFactories(
                List.of(
                        UserAuthPasswordFactory.INSTANCE,
                        UserAuthKeyboardInteractiveFactory.INSTANCE));
        client.setServerKeyVerifier((session, _, key) -> believed(session, key));
        // A second try with the same password only brings a locked account nearer.
        CoreModuleProperties.PASSWORD_PROMPTS.set(client, 1);
        offer(client, withLegacy);
        client.start();
        return client;
    }

    private static void offer(SshClient client, boolean withLegacy) {
        client.setKeyExchangeFactories(
                NamedFactory.setUpTransformedFactories(
                        true,
                        with(KEY_EXCHANGES, withLegacy, OLD_KEY_EXCHANGES),
                        ClientBuilder.DH2KEX));
        client.setSignatureFactories(
                supported(with(SIGNATURES, withLegacy, List.of(BuiltinSignatures.rsa))));
        client.setCipherFactories(supported(with(CIPHERS, withLegacy, OLD_CIPHERS)));
        client.setMacFactories(supported(with(MACS, withLegacy, List.of(BuiltinMacs.hmacsha1))));
    }

    private static <T> List<T> with(List<T> safe, boolean withLegacy, List<T> old) {
        return withLegacy ? Stream.concat(safe.stream(), old.stream()).toList() : safe;
    }

    private static <T> List<NamedFactory<T>> supported(
            List<? extends BuiltinFactory<T>> factories) {
        return factories.stream()
                .filter(BuiltinFactory::isSupported)
                .<NamedFactory<T>>map(factory -> factory)
                .toList();
    }

    /// Each connection brings the judge of its host key along.
    private static boolean believed(ClientSession session, PublicKey key) {
        HostKey judge = session.getConnectionContext().getAttribute(HostKey.OF);
        return judge != null && judge.accepts(key);
    }

    @Override
    public synchronized void close() {
        Stream.of(safe, legacy).filter(Objects::nonNull).forEach(SshClient::stop);
        safe = null;
        legacy = null;
    }
}
