/// People of the demo beyond those who sign in, so that lists, filters and work on many have
/// something to show.
@NullMarked
package com.opscenter.start.population;

import org.jspecify.annotations.NullMarked;
