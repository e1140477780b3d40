package com.opscenter.adapters.firewalla;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.support.Captured;
import com.opscenter.lab.firewalla.DemoFirewalla;
import org.junit.jupiter.api.Test;

class CaptureFirewallaTest {

    @Test
    void the_token_is_not_in_it_and_devices_have_other_names() throws Exception {
        try (FirewallaWorld world = FirewallaWorld.start().online()) {
            DemoFirewalla.upload(world.lab.truth());
            Captured captured = Captured.of(world.adapters, FirewallaWorld.SOURCE, true);
            captured.without(
                    world.lab.token(), "lab-canary-user", "lab-canary-query", "lab-canary-token");
            assertThat(captured.all())
                    .contains("> GET /v2/alarms", "> Authorization: ***", "< 200");
            assertThat(captured.all())
                    .doesNotContain(world.lab.truth().devices().getFirst().name());
            assertThat(captured.manifest().path("poll").path("read").asBoolean()).isTrue();
        }
    }
}
