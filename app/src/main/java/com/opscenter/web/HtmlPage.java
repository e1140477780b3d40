package com.opscenter.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// A page of the server's own: one card, the product's look. It is whole without a script and
/// without a request of its own.
public final class HtmlPage {

    private static final String STYLE = read("/pages/page.css");
    private static final String FRAME = read("/pages/page.html");

    private HtmlPage() {}

    /// @param title the name of a word, see [PageWords]
    /// @param body HTML; whatever comes from outside must have gone through [#escape]
    public static void write(
            HttpServletRequest request, HttpServletResponse response, String title, String body)
            throws IOException {
        String nonce = ContentPolicy.nonce();
        write(request, response, title, body, nonce, ContentPolicy.withoutScripts(nonce));
    }

    /// A page that does a little more where scripts run, by a script of ours that it names.
    public static void writeWithScript(
            HttpServletRequest request, HttpServletResponse response, String title, String body)
            throws IOException {
        String nonce = ContentPolicy.nonce();
        write(request, response, title, body, nonce, ContentPolicy.withOneScript(nonce));
    }

    private static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String title,
            String body,
            String nonce,
            String policy)
            throws IOException {
        PageWords words = PageWords.of(request);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(
                        FRAME.replace("__THEME__", theme(request))
                                .replace("__LANG__", words.language())
                                .replace("__CSP_NONCE__", nonce)
                                .replace("__STYLE__", STYLE)
                                .replace("__TITLE__", escape(words.say(title)))
                                .replace("__BODY__", body));
    }

    public static String escape(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    /// What went wrong, in a sentence; nothing for null.
    public static String alert(@Nullable String sentence) {
        return sentence == null
                ? ""
                : "<p class=\"alert\" role=\"alert\">" + escape(sentence) + "</p>";
    }

    /// The theme chosen before, dark for newcomers.
    static String theme(HttpServletRequest request) {
        return switch (cookie(request, "ops_theme")) {
            case "light" -> "light";
            case "contrast" -> "contrast";
            case "system" -> "system";
            default -> "dark";
        };
    }

    static String cookie(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    private static String read(String resource) {
        try (InputStream stream = HtmlPage.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
