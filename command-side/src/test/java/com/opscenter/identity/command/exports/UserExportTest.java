package com.opscenter.identity.command.exports;

import com.opscenter.commands.command.Given;
import com.opscenter.identity.api.ExportCommand;
import com.opscenter.identity.api.ExportCommand.ExportUsers;
import com.opscenter.identity.api.ExportEvent;
import com.opscenter.identity.api.ExportEvent.UsersExported;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UserExportTest {

    private final Given<ExportCommand, UserExport, ExportEvent> nothing =
            new Given<>(
                    UserExport.NONE, UserExport::decide, (_, event) -> UserExport.evolve(event));

    @Test
    void what_is_taken_out_is_recorded_once() {
        ExportUsers command = new ExportUsers("e-1", Set.of("role"), 7);
        nothing.when(command).then(new UsersExported("e-1", Set.of("role"), 7));
        nothing.given(new UsersExported("e-1", Set.of("role"), 7)).when(command).thenNothing();
    }
}
