package com.opscenter.identity.query.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.FindRole;
import com.opscenter.identity.api.FindRoleHolders;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.RoleEvent.RoleChanged;
import com.opscenter.identity.api.RoleEvent.RoleDefined;
import com.opscenter.identity.api.RoleEvent.RoleDeleted;
import com.opscenter.identity.api.RoleTerms;
import com.opscenter.identity.api.RoleView;
import com.opscenter.identity.api.UserEvent.ServiceAccountRegistered;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.query.UsersProjection;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.views.ReadSide;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class RoleReadsIT {

    private static final RoleTerms TERMS =
            new RoleTerms("Looks after labs", 6, false, Set.of("power:read"));
    private static final Caller AUDITOR = ReadSide.auditor(SystemOrganization.ID);

    private final RolesProjection projection = new RolesProjection();
    private final UsersProjection users = new UsersProjection();
    private final ReadSide side = new ReadSide(projection, users);
    private final RoleBook book = new RoleBook(projection, side.reads);
    private final RoleReads reads = new RoleReads(book, users, side.reads, side.sights);
    private final PermissionsEndpoint endpoint =
            new PermissionsEndpoint(side.sights, reads, new RoleMatrix(book));

    RoleReadsIT() {
        side.projecting.tell(book);
    }

    @AfterEach
    void end() {
        side.close();
    }

    @Test
    void a_role_is_known_as_soon_as_it_is_shown_and_as_it_was_changed_last() {
        assertThat(book.find("lab-tech")).isEmpty();
        append(new RoleDefined("lab-tech", TERMS));
        assertThat(found().permissions()).containsExactly(Permission.of("power:read"));
        RoleTerms terms = new RoleTerms("", 5, true, Set.of("power:read", "power:execute"));
        append(new RoleChanged("lab-tech", terms, TERMS));
        assertThat(found())
                .isEqualTo(
                        new Role(
                                "lab-tech",
                                "",
                                5,
                                true,
                                Set.of(Permission.of("power:read"), Permission.of("power:execute")),
                                false));
        append(new RoleDeleted("lab-tech"));
        assertThat(book.find("lab-tech")).isEmpty();
        assertThat(book.all()).hasSize(7).allMatch(Role::system);
    }

    @Test
    void after_a_restart_the_roles_are_those_there_were() {
        append(new RoleDefined("lab-tech", TERMS), new RoleDefined("gone", TERMS));
        append(new RoleDeleted("gone"));
        RoleBook other = new RoleBook(projection, side.reads);
        assertThat(other.all()).isEqualTo(book.all()).extracting(Role::name).contains("lab-tech");
        assertThat(other.find("gone")).isEmpty();
    }

    @Test
    void what_is_made_anew_is_read_anew() {
        append(new RoleDefined("lab-tech", TERMS));
        assertThat(book.find("lab-tech")).isPresent();
        book.refolded("power");
        book.refolded("identity");
        assertThat(book.find("lab-tech")).isPresent();
    }

    @Test
    void roles_are_listed_with_what_they_may_those_of_the_start_first() {
        append(new RoleDefined("b-role", TERMS), new RoleDefined("a-role", TERMS));
        List<RoleView> roles = Objects.requireNonNull(endpoint.all(AUDITOR).getBody()).roles();
        assertThat(roles)
                .extracting(RoleView::name)
                .startsWith("admin")
                .endsWith("viewer", "a-role", "b-role");
        assertThat(roles.getLast().permissions().get("power")).containsExactly("read");
        assertThat(roles.getLast().version()).isZero();
        assertThat(roles.getFirst().version()).isNull();
        assertThat(roles.getLast().inherits()).isEmpty();
        assertThat(endpoint.matrix().roles()).endsWith("a-role", "b-role");
        assertThat(endpoint.resources().resources()).hasSize(17).contains("api_keys");
        assertThat(endpoint.actions().actions())
                .containsExactly("read", "write", "delete", "execute");
    }

    @Test
    void one_role_has_a_version_unless_it_never_changes() {
        append(new RoleDefined("lab-tech", TERMS));
        append(new RoleChanged("lab-tech", TERMS.granting(Set.of()), TERMS));
        ResponseEntity<RoleView> one = endpoint.one("lab-tech", AUDITOR);
        assertThat(one.getHeaders().getETag()).isEqualTo("\"1\"");
        assertThat(reads.on(new FindRole("lab-tech", side.history.head())))
                .isEqualTo(Optional.ofNullable(one.getBody()));
        assertThat(endpoint.one("admin", AUDITOR).getHeaders().getETag()).isNull();
        assertThatThrownBy(() -> endpoint.one("no-role", AUDITOR))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no-role");
    }

    @Test
    void who_holds_a_role_is_counted() {
        append(
                new RoleDefined("lab-tech", TERMS),
                machine("one", "lab-tech", "viewer"),
                machine("two", "lab-tech"));
        var stats = Objects.requireNonNull(endpoint.stats(AUDITOR).getBody());
        assertThat(stats.holders())
                .containsEntry("lab-tech", 2L)
                .containsEntry("viewer", 1L)
                .containsEntry("admin", 0L);
        assertThat(stats.total_roles()).isEqualTo(8);
        assertThat(stats.custom_roles()).isEqualTo(1);
        assertThat(stats.assignments()).isEqualTo(3);
        assertThat(reads.on(new FindRoleHolders("lab-tech"))).contains(2L);
        assertThat(reads.on(new FindRoleHolders("no-role"))).contains(0L);
    }

    private static Event machine(String id, String... roles) {
        return new ServiceAccountRegistered(new UserId(id), id, Set.of(roles), Set.of());
    }

    private Role found() {
        return book.find("lab-tech").orElseThrow();
    }

    private void append(Event... events) {
        for (Event event : events) {
            side.history.append(event);
        }
        side.projecting.settle();
    }
}
