package com.opscenter.mail.api;

import java.util.Collection;
import java.util.Map;

/// What became of letters, for whoever had them written.
public interface Letters {

    /// As they stand now; those that are not known yet are left out.
    Map<LetterId, LetterStanding> standing(Collection<LetterId> letters);
}
