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
            <h1>[[address.title]]</h1>
            <p>__LEAD__</p>
            <p><a class="button" href="__OURS__/">__GO__</a></p>
            <p class="small">[[address.how]]<br>
              <code>./ops up --public-url __SCHEME__://__THEIRS__</code></p>
            """;

    private WrongHostPage() {}

    static void write(
            HttpServletRequest request, HttpServletResponse response, Installation installation)
            throws IOException {
        response.setStatus(MISDIRECTED);
        PageWords words = PageWords.of(request);
        String ours = installation.origin();
        String theirs = Objects.toString(request.getHeader("Host"), "");
        HtmlPage.write(
                request,
                response,
                "address.title",
                words.fill(BODY)
                        .replace(
                                "__LEAD__",
                                HtmlPage.escape(words.say("address.lead", ours, theirs)))
                        .replace("__GO__", HtmlPage.escape(words.say("address.go", ours)))
                        .replace("__SCHEME__", request.isSecure() ? "https" : "http")
                        .replace("__OURS__", HtmlPage.escape(ours))
                        .replace("__THEIRS__", HtmlPage.escape(theirs)));
    }
}
