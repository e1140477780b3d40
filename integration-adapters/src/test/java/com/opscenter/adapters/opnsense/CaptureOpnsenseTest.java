package com.opscenter.adapters.opnsense;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.support.Captured;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CaptureOpnsenseTest {

    @Test
    void neither_key_nor_secret_is_in_it_nor_both_together() throws Exception {
        try (OpnsenseWorld world = OpnsenseWorld.start().online()) {
            String key = world.lab.key().key();
            String secret = world.lab.key().secret();
            Captured captured = Captured.of(world.adapters, OpnsenseWorld.SOURCE, true);
            byte[] both = (key + ":" + secret).getBytes(StandardCharsets.UTF_8);
            captured.without(key, secret, Base64.getEncoder().encodeToString(both));
            assertThat(captured.all()).contains("/api/", "> Authorization: ***", "< 200");
            assertThat(captured.manifest().path("poll").path("read").asBoolean()).isTrue();
        }
    }
}
