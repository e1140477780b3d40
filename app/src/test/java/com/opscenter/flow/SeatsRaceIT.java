package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One seat is left, and two accept at the same moment: one of them sits.
class SeatsRaceIT {

    private static final int SEATS = 3;

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);

    /// @param token of their invitation
    private record Invited(Rest person, String token) {

        Answer accept() {
            return OwnTeam.accept(person, token);
        }
    }

    @Test
    void the_last_seat_is_taken_once() {
        OwnTeam team = OwnTeam.found(people);
        List<Invited> three = Stream.generate(() -> invited(team)).limit(SEATS).toList();
        three.getFirst().accept().is(200);
        Answer loser =
                AtOnce.loserOf(
                        three.stream().skip(1).<Supplier<Answer>>map(one -> one::accept).toList());
        loser.isProblem(409, "seats-exhausted");
        Until.see(
                () -> team.owner().get(team.path()).is(200).body().at("/seats/used").asInt(),
                used -> used == SEATS);
        Answer further = team.invite(OwnPeople.name() + "@example.com", "member").is(201);
        assertThat(further.text("/warning")).contains("No seat is free");
    }

    private Invited invited(OwnTeam team) {
        String name = OwnPeople.name();
        String id = people.create(name, "viewer");
        product.robot().put(OwnPeople.one(id), "{\"emailVerified\":true}").is(200);
        String email = name + "@example.com";
        team.invite(email, "member").is(201);
        return new Invited(people.signIn(name).rest(), team.token(email));
    }
}
