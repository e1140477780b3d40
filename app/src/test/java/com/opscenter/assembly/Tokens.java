package com.opscenter.assembly;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tokens for service accounts, in both ways a client may prove itself.
public final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    private Tokens() {}

    public static String byPost(String base, String client, String secret) {
        String body =
                "grant_type=client_credentials&client_id="
                        + client
                        + "&client_secret="
                        + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return token(request(base).POST(BodyPublishers.ofString(body)));
    }

    public static String byBasic(String base, String client, String secret) {
        String basic =
                Base64.getEncoder()
                        .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return token(
                request(base)
                        .header("Authorization", "Basic " + basic)
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    private static HttpRequest.Builder request(String base) {
        return HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                .header("Content-Type", FORM);
    }

    private static String token(HttpRequest.Builder request) {
        HttpResponse<String> answer = new Browser().send(request);
        Matcher token = TOKEN.matcher(answer.body());
        if (!token.find()) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return token.group(1);
    }
}
