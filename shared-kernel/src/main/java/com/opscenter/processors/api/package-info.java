/// What works off the history, whoever runs it: projections make rows, reactions make effects.
/// Seen, paused, and rebuilt through one port, [Processors].
@NullMarked
package com.opscenter.processors.api;

import org.jspecify.annotations.NullMarked;
