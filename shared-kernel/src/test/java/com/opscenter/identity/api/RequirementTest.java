package com.opscenter.identity.api;

import static com.opscenter.identity.api.People.ANOTHER;
import static com.opscenter.identity.api.People.FOREIGN;
import static com.opscenter.identity.api.People.HOME;
import static com.opscenter.identity.api.People.ME;
import static com.opscenter.identity.api.People.caller;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Requirement.Everywhere;
import com.opscenter.identity.api.Requirement.OfOrganization;
import com.opscenter.identity.api.Requirement.Oneself;
import com.opscenter.identity.api.Ruling.Answer;
import org.junit.jupiter.api.Test;

class RequirementTest {

    private static final Permission WRITE = Permission.of("organizations:write");

    @Test
    void a_permission_is_asked_where_the_object_belongs() {
        Requirement read = Requirement.of(Permission.of("power:read"));
        Caller viewer = caller("viewer", "member");
        assertThat(read.somewhere(viewer).isAllowed()).isTrue();
        assertThat(read.here(viewer, HOME).isAllowed()).isTrue();
        assertThat(read.here(viewer, FOREIGN).answer()).isEqualTo(Answer.HIDDEN);
        assertThat(read.somewhere(caller("viewer", null)).answer()).isEqualTo(Answer.FORBIDDEN);
    }

    @Test
    void a_permission_for_the_platform_is_not_given_by_ones_own_organization() {
        Requirement everywhere = new Everywhere(WRITE);
        Caller owner = caller(null, "owner");
        assertThat(everywhere.somewhere(owner).answer()).isEqualTo(Answer.FORBIDDEN);
        assertThat(everywhere.here(owner, HOME).answer()).isEqualTo(Answer.FORBIDDEN);
        assertThat(everywhere.here(owner, FOREIGN).answer()).isEqualTo(Answer.HIDDEN);
        assertThat(everywhere.here(caller("moderator", null), FOREIGN).isAllowed()).isTrue();
    }

    @Test
    void a_right_is_asked_of_the_organization_it_names() {
        Requirement home = new OfOrganization(HOME, OrgRight.MANAGE_MEMBERS);
        Requirement foreign = new OfOrganization(FOREIGN, OrgRight.MANAGE_MEMBERS);
        Caller owner = caller(null, "owner");
        assertThat(home.here(owner, FOREIGN).isAllowed()).isTrue();
        assertThat(foreign.somewhere(owner).isAllowed()).as("in another they may").isTrue();
        assertThat(foreign.here(owner, HOME).answer()).isEqualTo(Answer.HIDDEN);
        assertThat(home.here(caller(null, "member"), HOME).answer()).isEqualTo(Answer.FORBIDDEN);
        assertThat(home.somewhere(caller(null, "member")).answer()).isEqualTo(Answer.FORBIDDEN);
    }

    @Test
    void somebody_else_is_hidden_from_whoever_reads_no_accounts() {
        Requirement another = new Oneself(ANOTHER);
        assertThat(new Oneself(ME).here(caller(null, null), HOME).rule()).isEqualTo(4);
        assertThat(another.somewhere(caller(null, null)).isAllowed()).isTrue();
        assertThat(another.here(caller(null, null), HOME).answer()).isEqualTo(Answer.HIDDEN);
        assertThat(another.here(caller("auditor", null), HOME).answer())
                .isEqualTo(Answer.FORBIDDEN);
        assertThat(another.somewhere(Caller.own(Actor.system("part"), HOME)).answer())
                .isEqualTo(Answer.FORBIDDEN);
    }

    @Test
    void of_several_ways_one_is_enough_and_all_are_told_when_none_is() {
        Requirement leave =
                Requirement.anyOf(
                        new OfOrganization(HOME, OrgRight.MANAGE_MEMBERS),
                        new Everywhere(WRITE),
                        new Oneself(ANOTHER));
        assertThat(leave.here(caller(null, "admin"), HOME).rule()).isEqualTo(3);
        assertThat(leave.here(caller("admin", null), HOME).rule()).isEqualTo(1);
        Ruling member = leave.here(caller(null, "member"), HOME);
        assertThat(member.answer()).isEqualTo(Answer.FORBIDDEN);
        assertThat(member.why())
                .contains("manage_members", "organizations:write", "being this person");
        assertThat(leave.here(caller(null, null), HOME).answer())
                .as("the organization of others does not exist")
                .isEqualTo(Answer.HIDDEN);
    }
}
