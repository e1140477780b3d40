package com.opscenter.adapters.ssh;

import java.util.Optional;
import java.util.regex.Pattern;

/// What stops a long answer until a key is pressed.
final class Pager {

    /// `-- more --, next page: Space, continue: c, quit: ESC`, of which the whole is waited for: a
    /// key too many would end up in front of the next command.
    private static final Pattern TO_THE_END =
            Pattern.compile("--\\s*more\\s*--,.*continue: c\\b.*quit: ?\\S+$");

    private static final Pattern PAGE = Pattern.compile("^\\s*--\\s*[Mm]ore\\s*--$");

    private Pager() {}

    /// The key that goes on.
    static Optional<String> key(String line) {
        if (TO_THE_END.matcher(line).find()) {
            return Optional.of("c");
        }
        return PAGE.matcher(line).find() ? Optional.of(" ") : Optional.empty();
    }
}
