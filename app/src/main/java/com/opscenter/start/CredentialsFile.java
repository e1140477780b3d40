package com.opscenter.start;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.opscenter.data.DurableFile;
import com.opscenter.installation.Installation;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// `credentials.json`: how to get in. Owner-only, written anew at every start once everything
/// answers, beside and renamed. A production installation tells its address alone.
final class CredentialsFile {

    record User(String username, String password, String role) {}

    record Client(String id, String secret, @JsonProperty("token_endpoint") String tokenEndpoint) {}

    record Lab(String control) {}

    record OfDemo(String url, List<User> users, Client client, @Nullable Lab lab) {}

    record OfProduction(String url) {}

    private CredentialsFile() {}

    static void writeDemo(
            Installation installation, Demo demo, @Nullable LabFile lab, JsonMapper json)
            throws IOException {
        String url = installation.origin();
        List<User> users =
                demo.users().stream()
                        .map(user -> new User(user.username(), user.password(), user.role()))
                        .toList();
        Client client =
                new Client(demo.client().id(), demo.client().secret(), url + "/oauth2/token");
        write(
                installation,
                new OfDemo(url, users, client, lab == null ? null : new Lab(lab.control())),
                json);
    }

    static void writeProduction(Installation installation, JsonMapper json) throws IOException {
        write(installation, new OfProduction(installation.origin()), json);
    }

    private static void write(Installation installation, Object content, JsonMapper json)
            throws IOException {
        DurableFile.write(
                installation.data().resolve("credentials.json"),
                json.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
    }
}
