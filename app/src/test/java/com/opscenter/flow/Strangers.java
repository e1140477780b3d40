package com.opscenter.flow;

import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.provider.Registration;
import java.util.Set;
import java.util.UUID;

/// People who do not belong to the organization of the house.
record Strangers(Product product) {

    /// Somebody new who belongs nowhere.
    Stranger arrive(SystemRole role) {
        UserId id = new UserId(UUID.randomUUID().toString());
        String name = "stranger-" + id.value().substring(0, 8);
        String password = UUID.randomUUID().toString();
        long position =
                Inside.part(Registration.class)
                        .register(
                                id,
                                new Profile(name, name + "@elsewhere.example.com", "Far", "Away"),
                                password,
                                Set.of(role.word()),
                                "test");
        Inside.part(Directory.class).awaitPosition(position);
        String house = "/api/v1/organizations/" + product.organization() + "/members/";
        product.robot().delete(house + id.value()).is(200);
        return new Stranger(id, Person.signIn(product.url(), name, password));
    }

    /// The owner of a team who holds a role there.
    Stranger arriveAs(String role) {
        Stranger stranger = arrive(SystemRole.VIEWER);
        stranger.found();
        product.robot()
                .post(
                        OwnPeople.one(stranger.id().value()) + "/roles/assign",
                        "{\"role\":\"" + role + "\"}")
                .is(200);
        Rest rest = stranger.rest();
        Until.see(
                () -> rest.get("/api/v1/auth/me").body().path("roles").toString(),
                held -> held.contains(role));
        return stranger;
    }

    record Stranger(UserId id, Person person) {

        /// @return the id of an organization of theirs
        String found() {
            String body = "{\"name\":\"Elsewhere %s\"}".formatted(UUID.randomUUID());
            return rest().post("/api/v1/organizations", body).is(201).text("/id");
        }

        Rest rest() {
            return person.rest();
        }
    }
}
