package com.opscenter.commands.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandContextTest {

    @ParameterizedTest
    @EnumSource
    void whether_a_second_person_can_be_asked_stays_whatever_else_changes(Consent consent) {
        CommandContext context =
                new CommandContext(
                                "1",
                                Caller.own(Actor.system("test"), "house"),
                                null,
                                "request",
                                null,
                                null,
                                null,
                                new Idempotency("key", "fingerprint"),
                                null)
                        .with(consent);
        assertThat(context.expecting(7L).consent()).isEqualTo(consent);
        assertThat(context.expecting(null).consent()).isEqualTo(consent);
        assertThat(context.asRead(7).consent()).isEqualTo(consent);
        assertThat(context.causedBy("event").consent()).isEqualTo(consent);
        assertThat(context.atAnyVersion().consent()).isEqualTo(consent);
    }
}
