package com.opscenter.provider;

import com.opscenter.organizations.api.InvitationTicket;
import jakarta.servlet.http.HttpSession;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ticket of somebody who came by the link of an invitation and has no account yet. It goes
/// through the browser's session, as no request to a provider may carry it.
public final class SignUpTicket {

    private static final String ATTRIBUTE = "opscenter.sign-up-ticket";
    private static final Pattern LINK =
            Pattern.compile(
                    Pattern.quote(InvitationTicket.PAGE)
                            + "\\?(?:[^#]*&)?token=([A-Za-z0-9_.-]+)(?:[&#].*)?");

    private SignUpTicket() {}

    /// @param wanted where they want to go afterwards
    public static void remember(HttpSession session, String wanted) {
        Matcher link = LINK.matcher(wanted);
        session.setAttribute(ATTRIBUTE, link.matches() ? link.group(1) : "");
    }

    /// Empty for somebody who came without one.
    static String take(HttpSession session) {
        Object ticket = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return ticket instanceof String text ? text : "";
    }
}
