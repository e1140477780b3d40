package com.opscenter.adapters.hostmon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HostmonFormTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void a_setting_is_shown_in_the_modes_that_take_it() {
        JsonNode settings = JSON.<JsonNode>valueToTree(HostmonForm.config()).path("properties");
        assertThat(settings.size()).isGreaterThan(20);
        for (Mode mode : Mode.values()) {
            settings.properties()
                    .forEach(one ->
                            assertThat(isThere(one.getValue(), mode))
                                    .as("%s of %s", one.getKey(), mode)
                                    .isEqualTo(HostmonKind.has(one.getKey(), mode)));
        }
    }

    @Test
    void each_mode_offers_the_ways_to_sign_in_it_has() {
        assertThat(signIns(Mode.LOG)).containsExactly("User and password");
        assertThat(signIns(Mode.HTTP_JSON)).containsExactly("User and password", "Token");
        assertThat(signIns(Mode.PUSH)).containsExactly("Signing secret");
    }

    private static List<String> signIns(Mode mode) {
        return JSON.<JsonNode>valueToTree(HostmonForm.credentials())
                .path("oneOf")
                .valueStream()
                .filter(one -> isThere(one, mode))
                .map(one -> one.path("title").asString())
                .toList();
    }

    private static boolean isThere(JsonNode schema, Mode mode) {
        JsonNode modes = schema.at("/onlyWhen/" + HostmonKind.MODE);
        return modes.isMissingNode()
                || modes.valueStream().anyMatch(word -> word.asString().equals(mode.word()));
    }
}
