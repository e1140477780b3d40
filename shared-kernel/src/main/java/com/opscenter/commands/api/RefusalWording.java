package com.opscenter.commands.api;

import java.util.Map;

/// How a refusal reads as an RFC 9457 problem; the application implements it, so that a dry run
/// words a refusal exactly as the real request would be answered.
public interface RefusalWording {

    /// The members of the problem: `type`, `title`, `status`, `detail`, `code` and the rest; those
    /// of RFC 7644 for directories.
    Map<String, Object> problem(Refusal refusal);
}
