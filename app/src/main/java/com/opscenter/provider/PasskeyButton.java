package com.opscenter.provider;

import com.opscenter.installation.Installation;
import com.opscenter.web.PageWords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Signing in with a passkey, on the provider's own pages. It is the one thing there that needs a
/// script; without one the button does not show.
@Component
@OnlyWhenEmbedded
public class PasskeyButton {

    private static final String BUTTON =
            """
            <p class="or" id="passkey-part" data-none="[[passkey.none]]" data-wait="[[passkey.wait]]"
              data-refused="[[passkey.refused]]" data-failed="[[passkey.failed]]" hidden>
              <button type="button" id="passkey" class="second">[[passkey]]</button>
              <span class="alert" id="passkey-fault" role="alert" hidden></span>
            </p>
            <script src="/idp/passkey.js" defer></script>
            """;
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*]");
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "[::1]");

    private final String host;

    PasskeyButton(Installation installation) {
        String named = installation.publicUrl().getHost();
        this.host = LOOPBACK.contains(named) ? "localhost" : named;
    }

    /// Whom passkeys are made for (WebAuthn's RP ID); they work under this name alone.
    public String host() {
        return host;
    }

    /// No browser makes a passkey for an address without a name, or under another name.
    public boolean isOffered(HttpServletRequest request) {
        return !ADDRESS.matcher(host).matches() && host.equals(request.getServerName());
    }

    /// Empty where passkeys do not work.
    public String html(HttpServletRequest request) {
        return isOffered(request) ? PageWords.of(request).fill(BUTTON) : "";
    }
}
