package com.opscenter.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.regex.Pattern;

/// Where somebody wanted to go when they were asked to sign in: a path on this origin, anything
/// else is ignored.
final class ReturnUrl {

    private static final String ATTRIBUTE = "opscenter.return-url";
    private static final String HOME = "/";

    /// A browser reads a backslash as a slash and ignores control characters.
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]{0,2000}");

    private ReturnUrl() {}

    static void remember(HttpServletRequest request) {
        String asked = request.getParameter("return_url");
        request.getSession(true)
                .setAttribute(ATTRIBUTE, asked != null && isPath(asked) ? asked : HOME);
    }

    static String remembered(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof String path ? path : HOME;
    }

    static String take(HttpSession session) {
        Object remembered = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return remembered instanceof String path ? path : HOME;
    }

    static boolean isPath(String text) {
        return PATH.matcher(text).matches();
    }
}
