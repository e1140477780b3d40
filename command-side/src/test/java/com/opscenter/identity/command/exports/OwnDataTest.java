package com.opscenter.identity.command.exports;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.command.Given;
import com.opscenter.identity.api.OwnDataCommand;
import com.opscenter.identity.api.OwnDataCommand.RequestOwnData;
import com.opscenter.identity.api.OwnDataCommand.TakeOwnData;
import com.opscenter.identity.api.OwnDataEvent;
import com.opscenter.identity.api.OwnDataEvent.OwnDataRequested;
import com.opscenter.identity.api.OwnDataEvent.OwnDataTaken;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.UserId;
import org.junit.jupiter.api.Test;

class OwnDataTest {

    private static final UserId ADA = new UserId("ada");
    private static final UserId EVE = new UserId("eve");
    private static final OwnDataRequested REQUESTED = new OwnDataRequested("e-1", ADA);

    private final Given<OwnDataCommand, OwnData, OwnDataEvent> nothing =
            new Given<>(new OwnData.None(), OwnData::decide, (_, event) -> OwnData.evolve(event));

    @Test
    void a_copy_is_asked_for_once_and_each_taking_is_recorded() {
        nothing.when(new RequestOwnData("e-1", ADA)).then(REQUESTED);
        nothing.given(REQUESTED).when(new RequestOwnData("e-1", ADA)).thenNothing();
        OwnDataTaken taken = new OwnDataTaken("e-1", ADA);
        nothing.given(REQUESTED).when(new TakeOwnData("e-1", ADA)).then(taken);
        nothing.given(REQUESTED, taken).when(new TakeOwnData("e-1", ADA)).then(taken);
    }

    @Test
    void what_was_not_asked_for_or_is_of_another_does_not_exist() {
        nothing.when(new TakeOwnData("e-1", ADA)).thenRefused("not-found");
        nothing.given(REQUESTED).when(new TakeOwnData("e-1", EVE)).thenRefused("not-found");
        nothing.given(REQUESTED).when(new RequestOwnData("e-1", EVE)).thenRefused("not-found");
    }

    @Test
    void nobody_takes_it_but_the_person() {
        assertThat(new TakeOwnData("e-1", ADA).requirement())
                .isEqualTo(new Requirement.Oneself(ADA));
    }
}
