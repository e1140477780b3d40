/// The assembly by itself: security, problems and pages with recording ports in place of both
/// sides.
@NullMarked
package com.opscenter.assembly;

import org.jspecify.annotations.NullMarked;
