package com.opscenter.adapters.zyxel;

import com.opscenter.adapters.ssh.SshManners;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the command line is talked to.
///
/// @param connect how long connecting may take, login and first prompt each as long again; the key
///   exchange alone takes an old switch two seconds
/// @param answer how long one command may take
/// @param mostBytes of what one command shows
/// @param mostLines of what one command shows
@ConfigurationProperties("opscenter.adapters.zyxel")
record ZyxelProperties(
        @DefaultValue("10s") Duration connect,
        @DefaultValue("20s") Duration answer,
        @DefaultValue("1048576") int mostBytes,
        @DefaultValue("16384") int mostLines) {

    SshManners manners() {
        return new SshManners(connect, answer, mostBytes, mostLines);
    }
}
