package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/// The door of those who provision people, as a directory with a key of its own sees it.
///
/// @param owner id of the administrator whose key it is
record Scim(OwnPeople people, String owner, OwnKey key, Rest rest) {

    static final String USERS = "/scim/v2/Users";
    static final String GROUPS = "/scim/v2/Groups";

    private static final String FORM = "application/scim+json";

    /// Everybody has one key, so each directory has an owner of its own.
    static Scim open(OwnPeople people) {
        return open(people, OwnKey.wish("\"scim:write\"", ""));
    }

    /// @param wish for the key
    static Scim open(OwnPeople people, String wish) {
        return open(people, "admin", wish);
    }

    /// @param role of whose key it is
    static Scim open(OwnPeople people, String role, String wish) {
        String owner = people.create(OwnPeople.name(), role);
        OwnKey key = OwnKey.of(people.bearer(owner), wish);
        return new Scim(people, owner, key, with(key));
    }

    static Rest with(OwnKey key) {
        return new Rest(
                key.url(), List.of("Authorization", "Bearer " + key.written(), "Accept", FORM));
    }

    /// As after a crash before an answer was kept.
    void loseAnswer(String key) {
        people.product()
                .sql("DELETE FROM event_store.idempotent_answer WHERE key = '%s'".formatted(key));
    }

    /// The key ends with its owner.
    void close() {
        people.product().robot().delete(OwnPeople.one(owner)).is(200);
    }

    Answer send(String method, String path, String json, String... more) {
        String[] headers = new String[more.length + (json.isEmpty() ? 0 : 2)];
        System.arraycopy(more, 0, headers, 0, more.length);
        if (!json.isEmpty()) {
            headers[more.length] = "Content-Type";
            headers[more.length + 1] = FORM;
        }
        Answer answer = rest.send(method, path, json, headers);
        if (!answer.http().body().isEmpty()) {
            assertThat(answer.header("Content-Type").orElse("")).startsWith(FORM);
        }
        return answer;
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer patch(String path, String operations, String... more) {
        return send(
                "PATCH",
                path,
                """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[%s]}
                """
                        .formatted(operations),
                more);
    }

    /// @param type of the error, empty where the standard has none
    static void refused(Answer answer, int status, String type) {
        answer.is(status);
        assertThat(answer.header("Content-Type").orElse("")).startsWith(FORM);
        assertThat(answer.text("/schemas/0"))
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(answer.text("/status")).isEqualTo(Integer.toString(status));
        assertThat(answer.text("/scimType")).as(answer.http().body()).isEqualTo(type);
        assertThat(answer.text("/detail")).hasSizeGreaterThan(8);
    }

    /// Somebody as Okta creates them, without a password.
    ///
    /// @return their id
    String create(String name) {
        return send("POST", USERS, person(name)).is(201).text("/id");
    }

    static String person(String name) {
        return """
        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%1$s",
         "externalId":"ext-%1$s","name":{"givenName":"Ada","familyName":"Byron"},
         "emails":[{"primary":true,"value":"%1$s@example.com","type":"work"}],
         "displayName":"Ada Byron","locale":"en-US","groups":[],"active":true}
        """
                .formatted(name);
    }
}
