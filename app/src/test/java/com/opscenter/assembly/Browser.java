package com.opscenter.assembly;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A browser as far as signing in needs one: cookies, redirects, forms.
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(new LoopbackCookies(), null);
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    /// Signs in by the form; the answer is the page it ends on.
    public HttpResponse<String> signIn(String base, String username, String password) {
        return send(filledForm(base, username, password));
    }

    /// Types the password and goes no further.
    public HttpResponse<String> typePassword(String base, String username, String password) {
        return typed(filledForm(base, username, password));
    }

    /// Types the password into the form that is shown.
    public HttpResponse<String> submit(
            HttpResponse<String> form, String username, String password) {
        return send(filled(form, username, password));
    }

    private HttpRequest.Builder filledForm(String base, String username, String password) {
        return filled(open(base + "/auth/login?return_url=/ops"), username, password);
    }

    private static HttpRequest.Builder filled(
            HttpResponse<String> form, String username, String password) {
        Matcher csrf = CSRF.matcher(form.body());
        if (!csrf.find()) {
            throw new IllegalStateException("no form: " + form.statusCode() + form.body());
        }
        String body =
                "username="
                        + encode(username)
                        + "&password="
                        + encode(password)
                        + "&_csrf="
                        + encode(csrf.group(1));
        return request(form.uri().resolve("/idp/login").toString())
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /// Sends the form of a page with this in its one visible field.
    public HttpResponse<String> fill(HttpResponse<String> page, String field, String value) {
        Matcher csrf = CSRF.matcher(page.body());
        Matcher action = ACTION.matcher(page.body());
        if (!csrf.find() || !action.find()) {
            throw new IllegalStateException("no form: " + page.statusCode() + page.body());
        }
        String body = field + "=" + encode(value) + "&_csrf=" + encode(csrf.group(1));
        return send(
                request(page.uri().resolve(action.group(1)).toString())
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /// The first answer on the way to a page.
    public HttpResponse<String> begin(String url) {
        return send(still(), request(url).header("Accept", "text/html"));
    }

    /// The first answer to a form.
    public HttpResponse<String> typed(HttpRequest.Builder form) {
        return send(still(), form);
    }

    /// Navigates.
    public HttpResponse<String> open(String url) {
        return send(request(url).header("Accept", "text/html"));
    }

    public HttpResponse<String> get(String url, String... headers) {
        return send(withHeaders(request(url), headers));
    }

    public HttpResponse<String> post(String url, String json, String... headers) {
        return send(
                withHeaders(request(url), headers)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(http, request);
    }

    /// Follows nothing.
    private HttpClient still() {
        return HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder withHeaders(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
