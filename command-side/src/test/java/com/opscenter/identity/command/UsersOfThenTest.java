package com.opscenter.identity.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.testing.StoredRow;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the golden files of version 2 looked like.
class UsersOfThenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RolesChanged | {"user":"u","roles":["viewer"]} | {"user":"u","roles":["viewer"],"before":null}
                    UserRegistered | {"user":"u","issuer":"embedded","profile":{"subject":"u","text":"c2VhbGVk"},"roles":[]} | {"user":"u","issuer":"embedded","profile":{"subject":"u","text":"c2VhbGVk"},"roles":[],"emailVerified":true,"enabled":true,"primaryOrg":"00000000-0000-4000-8000-000000000001","source":"FIRST_START","createdAt":null,"names":null}
                    """)
    void who_was_there_before_is_enabled_and_at_home(String event, String stored, String today) {
        StoredRow row = new StoredRow("User", "identity." + event, "2", stored);
        var found = new InitialEventRepresentation(row, Jackson3Serializer.builder().build());
        List<IntermediateEventRepresentation> upcast =
                new UsersOfThen().upcast(Stream.of(found)).toList();
        assertThat(upcast).hasSize(1);
        assertThat(upcast.getFirst().getType().getRevision()).isEqualTo("3");
        assertThat(upcast.getFirst().getData(String.class).getData()).isEqualTo(today);
    }
}
