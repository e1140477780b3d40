package com.opscenter.organizations.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.organizations.query.OrganizationHistory.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.opscenter.catalog.api.Feature;
import com.opscenter.catalog.api.SeedTiers;
import com.opscenter.catalog.api.Tier;
import com.opscenter.catalog.api.Tiers;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Acquaintances.Acquaintance;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.InvitationEvent;
import com.opscenter.organizations.api.InvitationEvent.InvitationRevoked;
import com.opscenter.organizations.api.InvitationEvent.InvitationSent;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.MemberRoleChanged;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationActivated;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationDescribed;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationSettingsChanged;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationSuspended;
import com.opscenter.organizations.api.OrganizationView;
import com.opscenter.organizations.query.OrganizationReadsEndpoint.OrganizationList;
import com.opscenter.projections.api.ViewChanges.Advance;
import com.opscenter.projections.api.ViewChanges.Change;
import com.opscenter.vault.api.Sealed;
import com.opscenter.views.ReadSide;
import com.opscenter.views.When;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganizationReadsIT {

    private static final String ACME = "5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e90";
    private static final String NOBODYS = "5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e9f";
    private static final UserId GRACE = new UserId("grace");
    private static final Instant BORN = Instant.parse("2026-11-01T08:00:00Z");
    private static final Tiers TIERS = new OnlyTrial();

    private final OrganizationsProjection organizations = new OrganizationsProjection();
    private final MembersProjection members = new MembersProjection();
    private final ReadSide side = new ReadSide(organizations, members);
    private final OrganizationRows rows =
            new OrganizationRows(
                    organizations,
                    members,
                    side.reads,
                    new OrganizationViews(new ReadSide.Names(), TIERS));
    private final MemberRows memberRows =
            new MemberRows(members, side.reads, new ReadSide.Names(), OrganizationReadsIT::known);
    private final OrganizationReadsEndpoint endpoint =
            new OrganizationReadsEndpoint(side.sights, rows, memberRows);
    private final OrganizationFactsEndpoint facts =
            new OrganizationFactsEndpoint(side.sights, rows, memberRows, TIERS);
    private final MembershipBook book = new MembershipBook(side.reads, side.projecting.positions());

    @BeforeEach
    void found() {
        append(new OrganizationFounded(ORG, "Ops-Center", "system"));
        append(joined(ORG, "alice", "member"));
        append(new OrganizationFounded(ACME, "Acme", "team"));
        append(joined(ACME, "grace", "owner"));
        append(joined(ACME, "heidi", "admin"));
        append(joined(ACME, "script-1", "owner"));
    }

    @AfterEach
    void end() {
        side.close();
    }

    @Test
    void who_may_see_the_platform_sees_all_and_everybody_else_their_own() {
        assertThat(names(list(ReadSide.auditor(ORG), null))).containsExactly("Acme", "Ops-Center");
        assertThat(names(list(ReadSide.viewer(ORG), null))).containsExactly("Ops-Center");
        assertThat(names(list(ReadSide.viewer(ACME), null))).containsExactly("Acme");
        assertThat(list(ReadSide.viewer(NOBODYS), null).total()).isZero();
        assertThat(list(ReadSide.auditor(ORG), "acm").total()).isEqualTo(1);
    }

    @Test
    void an_organization_says_who_owns_it_and_how_many_of_its_members_are_people() {
        OrganizationView acme = one(ReadSide.viewer(ACME), ACME, null);
        assertThat(acme.owner()).isEqualTo("grace");
        assertThat(acme.owner_name()).isEqualTo("GRACE");
        assertThat(acme.owners()).containsExactly("grace", "script-1");
        assertThat(acme.member_count()).isEqualTo(3);
        assertThat(acme.seats().used()).isEqualTo(2);
        assertThat(acme.version()).isEqualTo(3);
        assertThat(acme.slug()).isEqualTo("acme");
    }

    @Test
    void the_past_shows_the_owners_and_words_of_then() {
        long before = side.history.head();
        append(new MemberRoleChanged(ACME, GRACE, "owner", "member"));
        append(new OrganizationDescribed(ACME, "Acme Inc.", null));
        Caller heidi = ReadSide.viewer(ACME);
        assertThat(one(heidi, ACME, null).owners()).containsExactly("script-1");
        assertThat(one(heidi, ACME, null).display_name()).isEqualTo("Acme Inc.");
        assertThat(one(heidi, ACME, "pos:" + before).owners()).containsExactly("grace", "script-1");
        assertThat(one(heidi, ACME, "pos:" + before).display_name()).isNull();
    }

    @Test
    void members_are_listed_by_role_and_page() {
        Caller heidi = ReadSide.viewer(ACME);
        assertThat(users(heidi, null, null)).containsExactly("grace", "heidi", "script-1");
        assertThat(users(heidi, "owner", null)).containsExactly("grace", "script-1");
        assertThat(users(heidi, null, "1")).containsExactly("heidi", "script-1");
        isRefused(() -> users(heidi, "king", null), "validation-failed");
        isRefused(() -> users(heidi, null, "-1"), "validation-failed");
    }

    @Test
    void an_organization_tells_its_settings_its_standing_and_who_is_awaited() {
        append(new OrganizationSettingsChanged(ACME, Map.of("a", "1", "b", "2"), Set.of()));
        append(new OrganizationSettingsChanged(ACME, Map.of("a", "3"), Set.of("b")));
        append(new OrganizationSuspended(ACME));
        append(sent("one"));
        append(sent("two"));
        append(new InvitationRevoked(ACME, "one"));
        OrganizationDetail acme = detail(ReadSide.viewer(ACME), ACME, null);
        assertThat(acme.settings()).isEqualTo(Map.of("a", "3"));
        assertThat(acme.pending_invitations()).isEqualTo(1);
        assertThat(acme.organization().status()).isEqualTo("suspended");
        assertThat(acme.organization().is_active()).isFalse();
        append(new OrganizationActivated(ACME));
        assertThat(one(ReadSide.viewer(ACME), ACME, null).is_active()).isTrue();
    }

    @Test
    void its_numbers_and_what_its_tier_grants_are_for_whoever_sees_it() {
        Caller heidi = ReadSide.viewer(ACME);
        When now = new When(null, null);
        OrganizationStats stats = Objects.requireNonNull(facts.stats(heidi, ACME, now).getBody());
        assertThat(stats.total_members()).isEqualTo(3);
        assertThat(stats.admins()).isEqualTo(3);
        assertThat(stats.members_by_role()).isEqualTo(Map.of("owner", 2, "admin", 1));
        assertThat(Objects.requireNonNull(facts.features(heidi, ACME, now).getBody()).features())
                .filteredOn(feature -> feature.feature_key().equals("team_seats"))
                .extracting(Feature::value)
                .containsExactly("3");
        Caller alice = ReadSide.viewer(ORG);
        isRefused(() -> facts.stats(alice, ACME, now), "not-found");
        isRefused(() -> facts.settings(alice, ACME, now), "not-found");
        isRefused(() -> facts.features(alice, ACME, now), "not-found");
    }

    @Test
    void what_one_may_not_see_does_not_exist() {
        Caller alice = ReadSide.viewer(ORG);
        isRefused(() -> one(alice, ACME, null), "not-found");
        isRefused(() -> users(alice, null, null), "not-found");
        isRefused(() -> one(ReadSide.auditor(ORG), NOBODYS, null), "not-found");
    }

    @Test
    void memberships_are_read_again_when_they_moved() {
        assertThat(book.of(GRACE)).containsExactly(new Membership(ACME, OrgRole.OWNER));
        append(new MemberLeft(ACME, GRACE, "owner"));
        assertThat(book.of(GRACE)).hasSize(1);
        book.advanced(
                new Advance(
                        "organizations_member",
                        "organizations",
                        0,
                        9,
                        List.of(
                                new Change(
                                        "member/" + ACME + "/grace",
                                        ACME,
                                        null,
                                        9,
                                        ReadSide.NOW))));
        assertThat(book.of(GRACE)).isEmpty();
        assertThat(book.of(new UserId("nobody"))).isEmpty();
    }

    private void append(OrganizationEvent event) {
        OrganizationHistory.append(side.history, event);
        side.projecting.settle();
    }

    private OrganizationList list(Caller caller, @Nullable String search) {
        var filter = new OrganizationFilter(null, null, null, null, null, null, null, search, null);
        return Objects.requireNonNull(endpoint.list(caller, filter).getBody());
    }

    private OrganizationView one(Caller caller, String orgId, @Nullable String at) {
        return detail(caller, orgId, at).organization();
    }

    private OrganizationDetail detail(Caller caller, String orgId, @Nullable String at) {
        return Objects.requireNonNull(endpoint.one(caller, orgId, new When(at, null)).getBody());
    }

    private List<String> users(Caller caller, @Nullable String role, @Nullable String offset) {
        var filter = new MemberFilter(null, null, null, null, offset, null, role);
        return Objects.requireNonNull(endpoint.members(caller, ACME, filter).getBody())
                .members()
                .stream()
                .map(MemberView::user_id)
                .toList();
    }

    private static InvitationSent sent(String id) {
        Sealed email = new Sealed(InvitationEvent.subject(id), "sealed");
        return new InvitationSent(ACME, id, email, "hash-" + id, "member", null, 1, ReadSide.NOW);
    }

    private static List<String> names(OrganizationList list) {
        return list.organizations().stream().map(OrganizationView::name).toList();
    }

    private static void isRefused(ThrowingCallable asked, String code) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(asked)
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private static Map<UserId, Acquaintance> known(Collection<UserId> people) {
        return people.contains(GRACE)
                ? Map.of(GRACE, new Acquaintance(true, BORN, BORN.plusSeconds(60)))
                : Map.of();
    }

    private static final class OnlyTrial implements Tiers {

        @Override
        public Optional<Tier> find(String word) {
            return all().stream().filter(tier -> tier.word().equals(word)).findFirst();
        }

        @Override
        public List<Tier> all() {
            return List.of(standard());
        }

        @Override
        public Tier standard() {
            return SeedTiers.TRIAL;
        }
    }
}
