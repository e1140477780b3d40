/// A database that is away is told once, and once when it is back, however many parts of the
/// application need it meanwhile.
@NullMarked
package com.opscenter.outage;

import org.jspecify.annotations.NullMarked;
