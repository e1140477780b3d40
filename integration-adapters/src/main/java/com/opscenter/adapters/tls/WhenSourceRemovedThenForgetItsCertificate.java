package com.opscenter.adapters.tls;

import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import org.springframework.stereotype.Component;

/// What a removed source's system once showed is nobody's business any more.
@Component
@AdaptersRole
final class WhenSourceRemovedThenForgetItsCertificate implements DeviceReaction<SourceRemoved> {

    private final KnownCertificates known;

    WhenSourceRemovedThenForgetItsCertificate(KnownCertificates known) {
        this.known = known;
    }

    @Override
    public Class<SourceRemoved> event() {
        return SourceRemoved.class;
    }

    @Override
    public String lane(SourceRemoved event) {
        return event.stream();
    }

    @Override
    public void react(SourceRemoved event, StoredEvent stored, boolean repeated) {
        known.forget(event.source());
    }
}
