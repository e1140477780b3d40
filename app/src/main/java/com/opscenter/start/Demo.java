package com.opscenter.start;

import com.opscenter.data.DurableFile;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.installation.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// The demo's people and its service account, with passwords made at the first start and kept in
/// `secrets/demo-users.json`.
record Demo(List<Person> users, Client client) {

    /// One a role; the name is the role's word.
    record Person(String id, String username, String password, String role) {}

    record Client(String userId, String id, String secret) {}

    private static final String CLIENT = "ops-script";

    static Demo of(Installation installation, JsonMapper json) throws IOException {
        Path file = installation.data().resolve("secrets").resolve("demo-users.json");
        if (!Files.exists(file)) {
            DurableFile.createFolder(installation.data().resolve("secrets"));
            DurableFile.write(file, json.writeValueAsString(generate()));
        }
        return json.readValue(Files.readString(file), Demo.class);
    }

    private static Demo generate() {
        List<Person> users =
                Arrays.stream(SystemRole.values())
                        .map(role -> new Person(id(), role.word(), secret(12), role.word()))
                        .toList();
        return new Demo(users, new Client(id(), CLIENT, secret(32)));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static String secret(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
