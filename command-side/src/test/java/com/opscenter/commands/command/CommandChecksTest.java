package com.opscenter.commands.command;

import static com.opscenter.testing.Callers.OPERATOR;
import static com.opscenter.testing.Callers.OTHER_ORGANIZATION;
import static com.opscenter.testing.Callers.VIEWER;
import static com.opscenter.testing.Callers.by;
import static com.opscenter.testing.Callers.caller;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.CommandChecks.Looked;
import com.opscenter.history.api.Metadata;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.OrgRight;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.Requirement.OfOrganization;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.store.Streams;
import com.opscenter.vocabulary.api.FieldError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommandChecksTest {

    private static final Permission READ = Permission.of("power:read");
    private static final Permission EXECUTE = Permission.of("power:execute");
    private static final Caller STRANGER =
            caller("stranger", SystemRole.DEVELOPER, OTHER_ORGANIZATION);

    private final KnownStreams streams = new KnownStreams();
    private final CommandChecks checks = new CommandChecks(streams);

    @Test
    void the_function_is_refused_first_whether_there_is_the_object_or_not() {
        Ask ask = Ask.of(EXECUTE).invalid();
        assertThat(refusal(ask, VIEWER)).contains("forbidden");
        streams.put(ask.targetId(), SystemOrganization.ID, "home-rack");
        assertThat(refusal(ask, VIEWER)).contains("forbidden");
        assertThat(refusal(ask, STRANGER)).contains("forbidden");
    }

    @Test
    void the_command_by_itself_comes_before_the_object() {
        Ask ask = Ask.of(READ);
        streams.put(ask.targetId(), SystemOrganization.ID, "home-rack");
        assertThat(refusal(ask.invalid(), STRANGER)).contains("validation-failed");
        assertThat(refusal(ask, STRANGER)).contains("not-found");
        assertThat(refusal(ask, VIEWER)).isEmpty();
    }

    @Test
    void an_object_one_sees_and_may_not_change_is_forbidden_and_others_do_not_exist() {
        Ask ask =
                Ask.of(READ)
                        .needing(
                                Requirement.anyOf(
                                        new OfOrganization(
                                                SystemOrganization.ID, OrgRight.MANAGE_MEMBERS),
                                        Requirement.of(READ)));
        streams.put(ask.targetId(), OTHER_ORGANIZATION, null);
        assertThat(refusal(ask, VIEWER)).as("a member of the one it names").contains("forbidden");
        streams.put(ask.targetId(), SystemOrganization.ID, null);
        assertThat(refusal(ask, STRANGER)).contains("not-found");
    }

    @Test
    void a_new_stream_belongs_to_its_home_or_to_the_acting_organization() {
        Ask ask = Ask.of(EXECUTE);
        assertThat(events(ask, OPERATOR).orgId()).isEqualTo(SystemOrganization.ID);
        assertThat(events(ask.at(OTHER_ORGANIZATION), OPERATOR).orgId())
                .isEqualTo(OTHER_ORGANIZATION);
    }

    @Test
    void a_stream_that_exists_stays_where_it_is() {
        Ask ask = Ask.of(EXECUTE).at(SystemOrganization.ID);
        streams.put(ask.targetId(), OTHER_ORGANIZATION, "cellar");
        assertThat(events(ask, OPERATOR).orgId()).isEqualTo(OTHER_ORGANIZATION);
    }

    @Test
    void an_attempt_on_what_is_of_others_is_history_of_whoever_made_it() {
        Ask ask = Ask.of(READ);
        streams.put(ask.targetId(), SystemOrganization.ID, "cellar");
        assertThat(attempt(ask, STRANGER).orgId()).isEqualTo(OTHER_ORGANIZATION);
        assertThat(attempt(ask, VIEWER).orgId()).isEqualTo(SystemOrganization.ID);
    }

    @Test
    void so_is_an_attempt_on_what_never_came_to_be() {
        assertThat(attempt(Ask.of(EXECUTE).at(OTHER_ORGANIZATION), OPERATOR).orgId())
                .isEqualTo(SystemOrganization.ID);
        assertThat(attempt(Ask.of(READ).at(SystemOrganization.ID), STRANGER).orgId())
                .isEqualTo(OTHER_ORGANIZATION);
    }

    private Optional<String> refusal(Command command, Caller caller) {
        Looked looked = checks.look(command, by(caller));
        return checks.denial(looked)
                .or(() -> checks.invalid(looked))
                .or(() -> checks.objection(looked))
                .map(Refusal::code);
    }

    private Metadata events(Command command, Caller caller) {
        return checks.look(command, by(caller)).events();
    }

    private Metadata attempt(Command command, Caller caller) {
        return checks.look(command, by(caller)).attempt();
    }

    private record Ask(
            Permission permission,
            Requirement requirement,
            @Nullable String home,
            List<FieldError> violations)
            implements Command {

        static Ask of(Permission permission) {
            return new Ask(permission, Requirement.of(permission), null, List.of());
        }

        Ask needing(Requirement other) {
            return new Ask(permission, other, home, violations);
        }

        Ask at(String orgId) {
            return new Ask(permission, requirement, orgId, violations);
        }

        Ask invalid() {
            return new Ask(
                    permission,
                    requirement,
                    home,
                    List.of(new FieldError("by", "required", "must be given")));
        }

        @Override
        public String targetId() {
            return "lamp/1";
        }
    }

    private static final class KnownStreams implements Streams {

        private final Map<String, Owner> owners = new HashMap<>();

        void put(String stream, String orgId, @Nullable String site) {
            owners.put(stream, new Owner(orgId, site));
        }

        @Override
        public long head(String stream) {
            return -1;
        }

        @Override
        public Optional<Owner> owner(String stream) {
            return Optional.ofNullable(owners.get(stream));
        }
    }
}
