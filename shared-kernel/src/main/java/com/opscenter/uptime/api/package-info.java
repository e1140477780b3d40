/// Uptime: what a source watches and says is up or down, since when, and what follows from it.
/// Events carry the source's own time; when they were recorded is another matter.
@NullMarked
package com.opscenter.uptime.api;

import org.jspecify.annotations.NullMarked;
