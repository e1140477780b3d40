package com.opscenter.audit.query;

import com.opscenter.history.api.EventReader;
import com.opscenter.views.Filing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Files new events under their words.
@Component
class EventFiling extends Filing {

    EventFiling(EventReader history, EventIndex index, @Value("${opscenter.roles:}") String roles) {
        super("audit-index", history, index, roles);
    }
}
