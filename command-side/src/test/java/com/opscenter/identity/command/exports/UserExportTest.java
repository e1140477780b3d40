package com.opscenter.identity.command.exports;

import com.opscenter.commands.command.Given;
import com.opscenter.identity.api.ExportCommand;
import com.opscenter.identity.api.ExportCommand.BeginUserExport;
import com.opscenter.identity.api.ExportCommand.EndUserExport;
import com.opscenter.identity.api.ExportEvent;
import com.opscenter.identity.api.ExportEvent.UserExportBegun;
import com.opscenter.identity.api.ExportEvent.UsersExported;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UserExportTest {

    private static final Set<String> FILTERS = Set.of("role");
    private static final UserExportBegun BEGUN = new UserExportBegun("e-1", FILTERS);

    private final Given<ExportCommand, UserExport, ExportEvent> nothing =
            new Given<>(
                    new UserExport.None(),
                    UserExport::decide,
                    (_, event) -> UserExport.evolve(event));

    @Test
    void what_is_taken_out_is_recorded_once_before_it_leaves() {
        BeginUserExport begin = new BeginUserExport("e-1", FILTERS);
        nothing.when(begin).then(BEGUN);
        nothing.given(BEGUN).when(begin).thenNothing();
    }

    @Test
    void its_end_tells_how_many_left_and_whether_they_were_all() {
        UsersExported ended = new UsersExported("e-1", FILTERS, 7, false);
        nothing.given(BEGUN).when(new EndUserExport("e-1", 7, false)).then(ended);
        nothing.given(BEGUN, ended).when(new EndUserExport("e-1", 9, true)).thenNothing();
    }

    @Test
    void what_never_began_does_not_end() {
        nothing.when(new EndUserExport("e-1", 7, true)).thenRefused("not-found");
    }
}
