package com.opscenter.lab.cli;

import com.opscenter.lab.cli.CliUsers.User;
import java.io.IOException;
import java.util.List;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;

/// SSH servers as old switches have them.
final class CliServers {

    private static final String LOOPBACK = "127.0.0.1";

    private CliServers() {}

    /// Not started yet.
    static SshServer serverOf(LabCli lab, CliSpec spec) {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost(LOOPBACK);
        server.setKeyPairProvider(_ -> List.of(lab.key()));
        server.setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE));
        server.setPasswordAuthenticator((name, password, _) -> lab.lets(name, password));
        server.setShellFactory(channel -> {
            String name = channel.getServerSession().getUsername();
            User user = lab.users().named(name).orElseThrow();
            return new CliShell(lab, user);
        });
        server.setCommandFactory((_, _) -> {
            lab.execWanted();
            throw new IOException("there is no exec channel here");
        });
        if (spec.oldAlgorithms()) {
            age(server);
        }
        return server;
    }

    /// What an OpenSSH of 2004 had.
    @SuppressWarnings("deprecation") // They are to be old.
    private static void age(SshServer server) {
        server.setKeyExchangeFactories(
                NamedFactory.setUpTransformedFactories(
                        true,
                        List.of(BuiltinDHFactories.dhg14, BuiltinDHFactories.dhg1),
                        ServerBuilder.DH2KEX));
        server.setSignatureFactories(List.of(BuiltinSignatures.rsa));
        server.setCipherFactories(List.of(BuiltinCiphers.aes128cbc, BuiltinCiphers.tripledescbc));
        server.setMacFactories(List.of(BuiltinMacs.hmacsha1));
    }
}
