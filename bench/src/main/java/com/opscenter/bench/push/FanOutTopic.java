package com.opscenter.bench.push;

import com.opscenter.identity.api.Permission;
import com.opscenter.push.api.Audience;
import com.opscenter.push.api.LiveTopic;
import java.util.List;
import org.springframework.stereotype.Component;

/// A topic that sends only what the benchmark publishes.
@Component
public class FanOutTopic implements LiveTopic {

    static final String NAME = "fanout";

    @Override
    public List<Audience> audiences() {
        return List.of(Audience.ofOrganization(NAME, Permission.of("power:read")));
    }

    @Override
    public void flush() {}

    @Override
    public void beat() {}
}
