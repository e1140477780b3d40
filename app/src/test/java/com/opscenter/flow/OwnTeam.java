package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// A team of a test's own, and how people come to it.
///
/// @param id of the organization
/// @param owner who founded it
record OwnTeam(OwnPeople people, String id, Rest owner) {

    static final String ACCEPT = "/api/v1/organizations/invitations/accept";

    static OwnTeam found(OwnPeople people) {
        String name = OwnPeople.name();
        people.create(name, "viewer");
        Rest owner = people.signIn(name).rest();
        String body = "{\"name\":\"Team of %s\"}".formatted(name);
        String id = owner.post("/api/v1/organizations", body).is(201).text("/id");
        Until.see(() -> owner.get(one(id)).status(), status -> status == 200);
        return new OwnTeam(people, id, owner);
    }

    private static String one(String id) {
        return "/api/v1/organizations/" + id;
    }

    String path() {
        return one(id);
    }

    Answer invite(String email, String role) {
        return owner.post(
                path() + "/invite", "{\"email\":\"%s\",\"role\":\"%s\"}".formatted(email, role));
    }

    /// The token in the one letter that went to the address.
    String token(String email) {
        return token(people.link(email), "/invitations/accept?token=");
    }

    private static String token(String link, String before) {
        assertThat(link).contains(before);
        return link.substring(link.indexOf('=') + 1);
    }

    /// The tokens in all letters that went to the address, the newest first.
    List<String> tokens(String email, int letters) {
        JsonNode found =
                Until.see(
                        () -> people.product().laboratory().get("/mail?to=" + email).is(200).body(),
                        arrived -> arrived.size() == letters);
        return found.valueStream()
                .map(letter -> letter.at("/links/0").asString())
                .map(link -> token(link, "/invitations/accept?token="))
                .toList();
    }

    static Answer accept(Rest person, String token) {
        return person.post(ACCEPT, "{\"token\":\"%s\"}".formatted(token));
    }

    /// The role of whoever has that user name, empty for somebody who is no member.
    String roleOf(String username) {
        return owner.get(path() + "/members?search=" + username)
                .is(200)
                .body()
                .at("/members/0/role")
                .asString("");
    }

    /// Waits until the invitation is.
    void seen(String invitation) {
        Until.see(
                () -> owner.get(path() + "/invitations/" + invitation).status(),
                status -> status == 200);
    }

    String status(String invitation) {
        return owner.get(path() + "/invitations/" + invitation).is(200).text("/status");
    }
}
