package com.opscenter.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;

/// The page of the user interface, with nonce, theme and language filled in, so that nothing
/// flashes and no script has to stand in the page.
final class InterfacePage {

    private InterfacePage() {}

    static void write(HttpServletRequest request, HttpServletResponse response, Resource index)
            throws IOException {
        String nonce = ContentPolicy.nonce();
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", ContentPolicy.ofTheInterface(nonce));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.getWriter()
                .write(
                        index.getContentAsString(StandardCharsets.UTF_8)
                                .replace("__CSP_NONCE__", nonce)
                                .replace("__THEME__", HtmlPage.theme(request))
                                .replace("__LANG__", PageWords.of(request).language()));
    }
}
