package com.opscenter.mail.api;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/// The server that takes our letters.
public interface MailServer {

    /// Whether there is one. Without it a letter that is queued fails at once, so who wants to
    /// reach a person asks first and says that it cannot be done.
    boolean isConfigured();

    /// What the start found out: where the lab of a demo takes letters, or null without a lab. It
    /// counts where no server is configured; until it is told, letters wait.
    void foundLab(@Nullable InetSocketAddress lab);
}
