package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.flow.Strangers.Stranger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every operation that names a thing, asked about one of the house by somebody who may do
/// everything at home, and only there: the answer is the one about a thing that never was, whether
/// it is read or changed. A new route is in here as soon as it is described.
class ThingsOfOthersIT {

    /// Things of everybody.
    private static final Set<String> OF_EVERYBODY =
            Set.of(
                    "/api/v1/permissions/roles/{name}",
                    "/api/v1/alerts/rules/metrics/{metric}/entities",
                    "/scim/v2/ResourceTypes/{id}",
                    "/scim/v2/Schemas/{id}");

    /// Things that nobody of the demo has; what waits for a second person has a test of its own.
    private static final Set<String> OF_NOBODY =
            Set.of("/api/v1/account/factors/{id}", "/api/v1/admin/approvals/{id}");

    /// What went wrong; nothing does in the demo.
    private static final Set<String> WRONG =
            Set.of("/api/v1/system/dead-letters/", "/api/v1/system/parked/");

    private final Product product = Product.shared();
    private final Rest admin = product.person("admin").rest();
    private final OwnRoles roles = new OwnRoles(product);
    private final HouseThings things = new HouseThings(admin);
    private String everything;
    private Stranger stranger;

    @BeforeEach
    void begin() {
        everything = roles.defineEverythingAtHome();
        stranger = new Strangers(product).arriveAs(everything);
        things.make(product);
    }

    @AfterEach
    void end() {
        things.discard(product);
        String person = stranger.id().value();
        roles.discard(everything, person);
        product.robot().delete(OwnPeople.one(person));
    }

    @Test
    void a_thing_of_the_house_is_told_from_none_by_nobody_who_may_do_everything_elsewhere() {
        Rest rest = stranger.rest();
        SoftAssertions all = new SoftAssertions();
        List<Operation> hidden = new ArrayList<>();
        for (Operation operation : Operation.of(product.robot().get("/openapi.json").body())) {
            if (names(operation) && isHidden(operation, rest, all)) {
                hidden.add(operation);
            }
        }
        all.assertAll();
        assertThat(hidden).as("told as not there").hasSizeGreaterThan(80);
    }

    private static boolean names(Operation operation) {
        return operation.path().contains("{")
                && !operation.isPublic()
                && !operation.platform()
                && !OF_EVERYBODY.contains(operation.path())
                && !OF_NOBODY.contains(operation.path())
                && WRONG.stream().noneMatch(operation.path()::startsWith);
    }

    /// @return false where what is asked is refused before it is looked whose the thing is
    private boolean isHidden(Operation operation, Rest far, SoftAssertions all) {
        HouseThings.Pair paths = things.paths(operation).orElse(null);
        all.assertThat(paths).as("a thing of the house for " + operation).isNotNull();
        if (paths == null) {
            return false;
        }
        if (operation.isRead()) {
            all.assertThat(ask(operation, admin, paths.there()))
                    .as(operation + " for those it is there for")
                    .doesNotStartWith("404")
                    .doesNotStartWith("403");
        }
        String told = ask(operation, far, paths.there());
        all.assertThat(told)
                .as(operation + " " + paths.there())
                .isEqualTo(ask(operation, far, paths.none()))
                .doesNotStartWith("403");
        return told.startsWith("404");
    }

    /// How it is answered, dry runs too.
    private static String ask(Operation operation, Rest rest, String path) {
        Answer answer =
                rest.send(
                        operation.method(),
                        path + operation.query(),
                        operation.hasBody() ? "{}" : "");
        if (operation.isRead() && answer.status() < 400) {
            return "found";
        }
        String rehearsed = answer.text("/problem/status");
        return rehearsed.isEmpty()
                ? answer.status() + " " + answer.text("/code") + answer.body().path("errors")
                : rehearsed + " " + answer.text("/problem/code");
    }
}
