package com.opscenter.vocabulary.api;

import java.util.regex.Pattern;

/// An address that can be written to: the plain form of RFC 5321, in ASCII. Nothing in it can end a
/// command of SMTP or begin another one.
public final class EmailAddress {

    /// What [#isOne] asks for, said to whoever wrote something else.
    public static final String RULE =
            "must be an e-mail address of plain letters, such as ada@example.com";

    private static final int LONGEST = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ONE =
            Pattern.compile(
                    "(?=[^@]{1,64}@)%1$s(?:\\.%1$s)*+@%2$s(?:\\.%2$s)*+".formatted(ATOM, LABEL));

    private EmailAddress() {}

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && ONE.matcher(text).matches();
    }
}
