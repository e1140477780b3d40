package com.opscenter.identity.command;

import static com.opscenter.identity.command.Known.ADMIN;
import static com.opscenter.identity.command.Known.GRACE;
import static com.opscenter.identity.command.Known.NAMES;
import static com.opscenter.identity.command.Known.PROFILE;
import static com.opscenter.identity.command.Known.nobody;
import static com.opscenter.identity.command.Known.person;

import com.opscenter.identity.api.ExternalIds;
import com.opscenter.identity.api.UserCommand.DeleteUser;
import com.opscenter.identity.api.UserCommand.SetExternalId;
import com.opscenter.identity.api.UserEvent.ExternalIdSet;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExternalIdsOfUsersTest {

    private static final ExternalIdSet FIRST = new ExternalIdSet(GRACE, PROFILE, "e1");

    @Test
    void one_person_alone_is_known_by_an_id() {
        SetExternalId known = new SetExternalId(GRACE, PROFILE, "e1");
        person("viewer").when(known).then(FIRST);
        person("viewer").when(known).thenNames(List.of(ExternalIds.unique("e1")), List.of());
        person("viewer").given(FIRST).when(known).thenNothing();
        nobody().when(known).thenRefused("not-found");
    }

    @Test
    void another_id_sets_the_first_one_free() {
        SetExternalId other = new SetExternalId(GRACE, PROFILE, "e2");
        person("viewer")
                .given(FIRST)
                .when(other)
                .thenNames(List.of(ExternalIds.unique("e2")), List.of(ExternalIds.unique("e1")));
        person("viewer")
                .given(FIRST)
                .when(new SetExternalId(GRACE, null, null))
                .then(new ExternalIdSet(GRACE, null, null));
    }

    @Test
    void whoever_is_deleted_leaves_their_id_to_others() {
        var known = person("viewer").given(FIRST);
        known.when(new DeleteUser(GRACE, ADMIN)).then(new UserDeleted(GRACE));
        known.when(new DeleteUser(GRACE, ADMIN))
                .thenNames(
                        List.of(),
                        List.of(
                                ExternalIds.unique("e1"),
                                NAMES.uniqueEmail(),
                                NAMES.uniqueUsername()));
    }
}
