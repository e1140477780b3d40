/// Keys a projection has set aside because an event of theirs could not be folded: who looked at
/// them, and what was done about it.
@NullMarked
package com.opscenter.parked.api;

import org.jspecify.annotations.NullMarked;
