package com.opscenter.start;

import com.opscenter.vault.api.CredentialId;
import com.opscenter.vault.api.CredentialKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What the lab says about its devices: `lab.json`.
///
/// @param control where the devices can be broken and mended
/// @param smtp host and port of the server that takes letters; null in the file of an older lab
record LabFile(String control, @Nullable String smtp, List<Device> sources) {

    /// A device in the words of `POST /sources`.
    ///
    /// @param links what its monitors watch, such as `wan/wan1`, by their ids
    record Device(
            String id,
            String name,
            String kind,
            String endpoint,
            boolean required,
            Map<String, String> config,
            Map<String, String> credentials,
            Map<String, String> links) {

        /// Null for one that needs none.
        @Nullable CredentialId credential() {
            return credentials.isEmpty() ? null : new CredentialId("lab-" + id);
        }

        String credentialKind() {
            return Arrays.stream(CredentialKind.values())
                    .filter(one -> one.fits(credentials.keySet()))
                    .map(CredentialKind::word)
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException(
                                    "no credential is made like that of " + id));
        }
    }

    @Nullable InetSocketAddress mailbox() {
        if (smtp == null) {
            return null;
        }
        int colon = smtp.lastIndexOf(':');
        return new InetSocketAddress(
                InetAddress.ofLiteral(smtp.substring(0, colon)),
                Integer.parseInt(smtp.substring(colon + 1)));
    }

    static LabFile read(Path file, JsonMapper json) throws IOException {
        return json.readerFor(LabFile.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(Files.readString(file));
    }
}
