package com.opscenter.organizations.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.OrgRole;
import com.opscenter.organizations.command.Organization.Member;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MembersTest {

    private static final Member MEMBER = new Member(OrgRole.MEMBER, false);
    private static final Member OWNER = new Member(OrgRole.OWNER, false);

    @Test
    void it_is_what_a_map_would_be_however_they_come_and_go() {
        Random random = new Random(11);
        Map<String, Member> plain = new HashMap<>();
        Members members = Members.NONE;
        for (int i = 0; i < 5_000; i++) {
            String user = "user-" + random.nextInt(300);
            if (random.nextInt(3) == 0) {
                plain.remove(user);
                members = members.without(user);
            } else {
                Member member = random.nextBoolean() ? MEMBER : OWNER;
                plain.put(user, member);
                members = members.with(user, member);
            }
            assertThat(members.size()).isEqualTo(plain.size());
            assertThat(members.get(user)).isEqualTo(plain.get(user));
        }
        assertThat(members).isEqualTo(plain);
        assertThat(Members.of(plain)).isEqualTo(members);
    }

    @Test
    void the_one_before_stays_as_it_was() {
        Members before = Members.NONE.with("grace", OWNER);
        Members after = before.with("heidi", MEMBER).without("grace");
        assertThat(before).containsOnlyKeys("grace");
        assertThat(after).containsOnlyKeys("heidi");
    }
}
