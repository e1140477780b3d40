package com.opscenter.adapters.zyxel;

import com.opscenter.adapters.ssh.SshAccess;
import com.opscenter.adapters.ssh.SshEndpoint;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.tls.Believed;
import com.opscenter.adapters.tls.Pins;
import com.opscenter.adapters.tls.TrustSetting;
import com.opscenter.sources.api.SourceDraft;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/// Where a command line is and who asks there, from checked settings.
record ZyxelTarget(SshEndpoint endpoint, SourceDraft draft) {

    static ZyxelTarget of(SourceDraft draft) throws DeviceException {
        DeviceException.refuse(ZyxelRules.check(draft));
        return new ZyxelTarget(SshEndpoint.parse(draft.endpoint()).orElseThrow(), draft);
    }

    /// @param pinned the checked address of its host
    /// @param pins what it showed first
    SshAccess access(InetAddress pinned, Pins pins) {
        return new SshAccess(
                endpoint,
                pinned,
                draft.credentials().getOrDefault(ZyxelRules.USER, ""),
                draft.credentials().getOrDefault(ZyxelRules.PASSWORD, ""),
                new Believed(TrustSetting.in(draft.config()).orElse(null), pins),
                ZyxelRules.ON.equals(draft.config().get(ZyxelRules.LEGACY)));
    }

    /// Null when the user needs none.
    @Nullable String enablePassword() {
        String given = draft.credentials().get(ZyxelRules.ENABLE);
        return given == null || given.isEmpty() ? null : given;
    }

    @Override
    public String toString() {
        return endpoint.toString();
    }
}
