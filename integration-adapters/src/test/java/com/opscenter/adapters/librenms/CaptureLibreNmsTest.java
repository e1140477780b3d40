package com.opscenter.adapters.librenms;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.support.Captured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaptureLibreNmsTest {

    private LibreNmsWorld world;

    @BeforeEach
    void start() throws Exception {
        world = LibreNmsWorld.start().online();
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    private Captured capture(boolean substituted) throws Exception {
        return Captured.of(world.adapters, LibreNmsWorld.SOURCE, substituted);
    }

    @Test
    void neither_the_token_nor_what_devices_are_asked_with_is_in_it() throws Exception {
        world.lab.truth().event(LibreNmsWorld.NAS, "system", 3, "said " + world.lab.token());
        Captured captured = capture(false).without(world.lab.token(), LibreNmsWorld.COMMUNITY);
        assertThat(captured.all())
                .contains(
                        "> GET /api/v0/", "X-Auth-Token: ***", "\"community\":\"***\"", "said ***")
                .contains("nas-01.example.net");
        assertThat(captured.manifest().path("poll").path("read").asBoolean()).isTrue();
    }

    @Test
    void names_are_replaced_everywhere_alike() throws Exception {
        Captured captured = capture(true).without("nas-01", "NAS-01", "sw-core");
        assertThat(captured.all()).contains("\"hostname\":\"host-");
        assertThat(captured.manifest().path("replaced").path("host").asInt()).isPositive();
    }
}
