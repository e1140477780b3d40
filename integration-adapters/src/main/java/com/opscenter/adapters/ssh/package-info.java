/// Command lines by SSH (RFC 4254), as old switches offer them: a shell on a terminal, pagers,
/// prompts, no exit code. [SshDoors] lets in, one at a time per device; [Terminal] talks; [Screen]
/// turns what a terminal is sent into lines. Everything is bounded: the time of an answer, its
/// bytes, its lines.
@NullMarked
package com.opscenter.adapters.ssh;

import org.jspecify.annotations.NullMarked;
