package com.opscenter.organizations.query;

import com.opscenter.organizations.api.FindProvisionedTeam;
import com.opscenter.organizations.api.FindProvisionedTeams;
import com.opscenter.organizations.api.ProvisionedTeam;
import com.opscenter.organizations.api.TeamPage;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.Sights;
import com.opscenter.views.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Teams as a directory asks for them. It answers the write side, which has checked already who
/// asks; each condition is answered by an index. Service accounts are no members there.
@Component
class ProvisionedTeams {

    private static final Table<?> TEAMS =
            DSL.table(DSL.name("read_model", "organizations_organization"));
    private static final Table<?> MEMBERS =
            DSL.table(DSL.name("read_model", MembersProjection.NAME));
    private static final Field<UUID> ORG = DSL.field(DSL.name("org_id"), UUID.class);
    private static final Field<String> NAME = DSL.field(DSL.name("team_name"), String.class);
    private static final Field<String> KNOWN_AS = DSL.field(DSL.name("external_id"), String.class);
    private static final Field<String> USER = DSL.field(DSL.name("user_id"), String.class);

    /// In one answer.
    private static final int MOST_MEMBERS = 20_000;

    private static final String KEYS = "organization/";

    private final View<OrganizationRow> view;
    private final Reads reads;
    private final Sights sights;

    ProvisionedTeams(OrganizationsProjection organizations, Reads reads, Sights sights) {
        this.view = View.of(organizations);
        this.reads = reads;
        this.sights = sights;
    }

    @QueryHandler
    Optional<ProvisionedTeam> on(FindProvisionedTeam query) {
        sights.await(OrganizationRows.FEATURES, query.after());
        return reads
                .everywhere(db ->
                        teams(
                                db,
                                view.find(db, null, KEYS + query.orgId()).stream()
                                        .filter(row -> row.value().kind().equals("team"))
                                        .toList(),
                                query.withMembers()))
                .stream()
                .findFirst();
    }

    @QueryHandler
    Optional<TeamPage> on(FindProvisionedTeams query) {
        return Optional.of(reads.everywhere(db -> page(db, query)));
    }

    private TeamPage page(DSLContext db, FindProvisionedTeams query) {
        Condition wanted = condition(db, query);
        long total = db.fetchCount(TEAMS, wanted);
        if (total == 0 || query.limit() == 0) {
            return new TeamPage(List.of(), total);
        }
        List<String> keys =
                db.select(View.KEY)
                        .from(TEAMS)
                        .where(wanted)
                        .orderBy(NAME, View.KEY)
                        .limit(query.limit())
                        .offset(query.offset())
                        .fetch(View.KEY);
        Map<String, Row<OrganizationRow>> rows =
                view.fetch(db, null, View.keyed(keys)).stream()
                        .collect(Collectors.toMap(Row::key, row -> row));
        List<Row<OrganizationRow>> present = present(keys, rows);
        return query.withMembers()
                ? new TeamPage(teams(db, bounded(db, present), true), total)
                : new TeamPage(teams(db, present, false), total);
    }

    /// Without those that went between the two looks.
    private static List<Row<OrganizationRow>> present(
            List<String> keys, Map<String, Row<OrganizationRow>> rows) {
        return keys.stream().filter(rows::containsKey).map(rows::get).toList();
    }

    /// So many of the first that they have no more members together than there may be in one
    /// answer, and one at least.
    private static List<Row<OrganizationRow>> bounded(
            DSLContext db, List<Row<OrganizationRow>> teams) {
        Map<UUID, Integer> sizes =
                db.select(ORG, DSL.count())
                        .from(MEMBERS)
                        .where(of(teams))
                        .groupBy(ORG)
                        .fetchMap(ORG, DSL.count());
        long members = 0;
        int most = 0;
        for (Row<OrganizationRow> team : teams) {
            members += sizes.getOrDefault(UUID.fromString(team.value().id()), 0);
            if (members > MOST_MEMBERS && most > 0) {
                break;
            }
            most++;
        }
        return teams.subList(0, most);
    }

    private static Condition of(List<Row<OrganizationRow>> teams) {
        return View.inOrganizations(teams.stream().map(team -> team.value().id()).toList())
                .and(USER.isNotNull());
    }

    private static Condition condition(DSLContext db, FindProvisionedTeams query) {
        List<Condition> all = new ArrayList<>();
        all.add(NAME.isNotNull());
        named(query.name(), all);
        equal(KNOWN_AS, query.externalId(), all);
        equal(View.KEY, query.id() == null ? null : KEYS + query.id(), all);
        String member = query.member();
        if (member != null) {
            all.add(
                    member.indexOf('\0') >= 0
                            ? DSL.falseCondition()
                            : View.KEY.in(
                                    db
                                            .select(ORG)
                                            .from(MEMBERS)
                                            .where(USER.eq(member))
                                            .fetch(ORG)
                                            .stream()
                                            .map(org -> KEYS + org)
                                            .toList()));
        }
        return DSL.and(all);
    }

    /// Whatever its case, as the database takes it for names.
    private static void named(@Nullable String name, List<Condition> all) {
        if (name != null) {
            all.add(
                    name.indexOf('\0') >= 0
                            ? DSL.falseCondition()
                            : NAME.eq(DSL.lower(DSL.val(name))));
        }
    }

    /// PostgreSQL has no NUL, so nothing equals a word with one in it.
    private static void equal(Field<String> field, @Nullable String wanted, List<Condition> all) {
        if (wanted != null) {
            all.add(wanted.indexOf('\0') >= 0 ? DSL.falseCondition() : field.eq(wanted));
        }
    }

    private List<ProvisionedTeam> teams(
            DSLContext db, List<Row<OrganizationRow>> rows, boolean withMembers) {
        Map<String, List<String>> belonging =
                withMembers && !rows.isEmpty() ? belonging(db, rows) : Map.of();
        return rows.stream()
                .map(row ->
                        team(
                                row,
                                withMembers
                                        ? belonging.getOrDefault(row.value().id(), List.of())
                                        : null))
                .toList();
    }

    /// Nothing but their ids: a team may have very many.
    private static Map<String, List<String>> belonging(
            DSLContext db, List<Row<OrganizationRow>> teams) {
        return db
                .select(ORG, USER)
                .from(MEMBERS)
                .where(of(teams), View.text("machine").isDistinctFrom("true"))
                .orderBy(View.text("joinedAt"), View.KEY)
                .fetch()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.get(ORG).toString(),
                                Collectors.mapping(row -> row.get(USER), Collectors.toList())));
    }

    private static ProvisionedTeam team(
            Row<OrganizationRow> row, @Nullable List<String> belonging) {
        OrganizationRow team = row.value();
        return new ProvisionedTeam(
                team.id(),
                team.name(),
                team.externalId(),
                belonging,
                team.createdAt(),
                team.updatedAt(),
                row.version());
    }
}
