package com.opscenter.identity.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.testing.StoredRow;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the golden files of version 1 looked like.
class RolesAreWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RolesChanged | {"user":"u","roles":["OPERATOR","VIEWER"]} | {"user":"u","roles":["operator","viewer"]}
                    ServiceAccountRegistered | {"user":"u","clientId":"ops-script","roles":["OPERATOR"],"permissions":["power:execute"]} | {"user":"u","clientId":"ops-script","roles":["operator"],"permissions":["power:execute"]}
                    UserRegistered | {"user":"u","issuer":"embedded","profile":{"subject":"u","text":"c2VhbGVk"},"roles":[]} | {"user":"u","issuer":"embedded","profile":{"subject":"u","text":"c2VhbGVk"},"roles":[]}
                    """)
    void the_constants_of_version_1_are_the_words_of_version_2(
            String event, String stored, String today) {
        IntermediateEventRepresentation upcast = upcast("identity." + event, "1", stored);
        assertThat(upcast.getType().getName()).isEqualTo("identity." + event);
        assertThat(upcast.getType().getRevision()).isEqualTo("2");
        assertThat(upcast.getData(String.class).getData()).isEqualTo(today);
    }

    @Test
    void what_is_of_today_or_names_no_roles_stays_as_it_is() {
        String today = "{\"user\":\"u\",\"roles\":[\"HOUSE\"]}";
        assertThat(upcast("identity.RolesChanged", "2", today).getType().getRevision())
                .isEqualTo("2");
        assertThat(upcast("power.RolesChanged", "1", today).getType().getRevision()).isEqualTo("1");
    }

    private static IntermediateEventRepresentation upcast(
            String type, String revision, String payload) {
        StoredRow row = new StoredRow("User", type, revision, payload);
        var stored = new InitialEventRepresentation(row, Jackson3Serializer.builder().build());
        List<IntermediateEventRepresentation> upcast =
                new RolesAreWords().upcast(Stream.of(stored)).toList();
        assertThat(upcast).hasSize(1);
        return upcast.getFirst();
    }
}
