package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.flow.Strangers.Stranger;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.SystemRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What belongs to the house does not exist for a member of another organization: each list of the
/// API is empty for them, and each thing in it is not found by its address. Routes are taken from
/// the description, so a new one is in here as soon as it lists something.
class ObjectsOfOthersIT {

    /// Lists of what belongs to nobody.
    private static final Set<String> OF_EVERYBODY =
            Set.of(
                    "/api/v1/sources/kinds",
                    "/api/v1/alerts/rules/metrics",
                    "/api/v1/commands/types");

    /// Where whoever may read it finds what they did themselves.
    private static final String HISTORY = "/api/v1/audit/events";

    private final Product product = Product.shared();
    private final Rest robot = product.robot();
    private final Map<String, Operation> reads =
            Operation.of(robot.get("/openapi.json").is(200).body()).stream()
                    .filter(Operation::isRead)
                    .filter(operation -> operation.queries().isEmpty())
                    .collect(Collectors.toMap(Operation::path, Function.identity()));

    @Test
    void a_developer_of_another_organization_finds_nothing_of_the_house() {
        Stranger stranger = new Strangers(product).arrive(SystemRole.DEVELOPER);
        stranger.found();
        seesNothing(stranger.rest());
    }

    @Test
    void whoever_may_do_everything_elsewhere_finds_nothing_of_the_house() {
        OwnRoles roles = new OwnRoles(product);
        String everything = roles.defineEverythingAtHome();
        Stranger stranger = new Strangers(product).arriveAs(everything);
        try {
            seesNothing(stranger.rest());
        } finally {
            roles.discard(everything, stranger.id().value());
        }
    }

    private void seesNothing(Rest rest) {
        SoftAssertions all = new SoftAssertions();
        int found = 0;
        for (Operation list : reads.values()) {
            Optional<String> thing = ofTheHouse(list);
            if (thing.isPresent()) {
                found++;
                seesNothing(list, thing.get(), rest, all);
            }
        }
        all.assertAll();
        assertThat(found).as("lists with something in them").isGreaterThan(4);
    }

    /// Something in the list that stands under its id.
    private Optional<String> ofTheHouse(Operation list) {
        if (list.path().contains("{")
                || OF_EVERYBODY.contains(list.path())
                || under(list).isEmpty()) {
            return Optional.empty();
        }
        return robot.get(list.path())
                .body()
                .path("items")
                .valueStream()
                .filter(this::isOfTheHouse)
                .map(item -> item.path("id").asString(""))
                .filter(id -> robot.get(list.path() + "/" + id).status() == 200)
                .findFirst();
    }

    private boolean isOfTheHouse(JsonNode item) {
        String house = product.organization();
        return item.path("orgId").asString(house).equals(house);
    }

    private void seesNothing(Operation list, String id, Rest rest, SoftAssertions all) {
        boolean mayRead = isGranted(list, rest);
        Answer listed = rest.get(list.path());
        all.assertThat(listed.status()).as(list.path()).isEqualTo(mayRead ? 200 : 403);
        all.assertThat(listed.body().path("items"))
                .as(list.path())
                .noneMatch(item -> !list.path().equals(HISTORY) || isOfTheHouse(item));
        for (Operation operation : under(list)) {
            String path = operation.path().replaceAll("\\{[^}]+}", id);
            all.assertThat(rest.get(path).status())
                    .as(path)
                    .isEqualTo(isGranted(operation, rest) ? 404 : 403);
        }
    }

    /// Reads with the id of a thing in the list as their only variable.
    private List<Operation> under(Operation list) {
        String variable = list.path() + "/{";
        return reads.values().stream()
                .filter(operation ->
                        operation.path().startsWith(variable)
                                && operation.path().indexOf('{')
                                        == operation.path().lastIndexOf('{'))
                .toList();
    }

    private static boolean isGranted(Operation operation, Rest rest) {
        if (operation.needs().equals(Needs.SIGNED_IN)) {
            return true;
        }
        return !operation.platform()
                && rest.get("/api/v1/auth/me")
                        .body()
                        .path("permissions")
                        .valueStream()
                        .anyMatch(held -> held.asString().equals(operation.needs()));
    }
}
