package com.opscenter.flow;

import com.opscenter.assembly.Browser;
import java.util.List;

/// Somebody signed in with a browser: the session cookie, and the token every write needs.
record Person(String url, String cookie, String csrf) {

    private static final String SESSION = "ops_session";
    private static final String CSRF = "csrf_token";

    static Person signIn(String url, String username, String password) {
        Browser browser = new Browser();
        browser.signIn(url, username, password);
        String csrf = browser.cookie(CSRF).orElseThrow();
        String session = browser.cookie(SESSION).orElseThrow();
        return new Person(url, SESSION + "=" + session + "; " + CSRF + "=" + csrf, csrf);
    }

    Rest rest() {
        return new Rest(url, List.of("Cookie", cookie, "X-CSRF-Token", csrf));
    }

    Live listener() {
        return Live.open(url, List.of("Cookie", cookie, "Origin", url), "X-CSRF-Token:" + csrf);
    }
}
