/// The first slice from outside: start-up, memory, and a switch from the request to the screen.
@NullMarked
package com.opscenter.bench.start;

import org.jspecify.annotations.NullMarked;
