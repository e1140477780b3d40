package com.opscenter.lab.sender;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A monitor that posts what it finds, signed as `POST /api/v1/ingest` wants it.
public final class PushSender {

    private static final String ALGORITHM = "HmacSHA256";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final String secret;

    public PushSender(URI address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    public HttpResponse<String> send(String json) throws IOException, InterruptedException {
        return send(json, Instant.now());
    }

    /// @param at the time it is signed with
    public HttpResponse<String> send(String json, Instant at)
            throws IOException, InterruptedException {
        String time = Long.toString(at.getEpochSecond());
        return send(json, time, "sha256=" + signature(time, json));
    }

    /// Signed as it is given.
    public HttpResponse<String> send(String json, String time, String signature)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header("X-Ops-Timestamp", time)
                        .header("X-Ops-Signature", signature)
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String signature(String time, String json) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] signed = (time + "." + json).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(signed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
