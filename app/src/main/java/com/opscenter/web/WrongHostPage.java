package com.opscenter.web;

import com.opscenter.installation.Installation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/// Says under which name this installation works, and how to give it another.
final class WrongHostPage {

    private static final int MISDIRECTED = 421;

    private static final String BODY =
            """
            <h1>Another name, please</h1>
            <p>This Ops-Center answers browsers as <strong>__OURS__</strong>, not as
              <strong>__THEIRS__</strong>: signing in works under one name only.</p>
            <p><a class="button" href="__OURS__/">Go to __OURS__</a></p>
            <p class="small">To use this name instead, start it with<br>
              <code>./ops up --public-url __SCHEME__://__THEIRS__</code></p>
            """;

    private WrongHostPage() {}

    static void write(
            HttpServletRequest request, HttpServletResponse response, Installation installation)
            throws IOException {
        response.setStatus(MISDIRECTED);
        HtmlPage.write(
                request,
                response,
                "Another name, please",
                BODY.replace("__OURS__", HtmlPage.escape(installation.origin()))
                        .replace(
                                "__THEIRS__",
                                HtmlPage.escape(Objects.toString(request.getHeader("Host"), "")))
                        .replace("__SCHEME__", request.isSecure() ? "https" : "http"));
    }
}
