/// Commands to which a second person must agree: which they are, and the life of each that waits.
@NullMarked
package com.opscenter.approvals.api;

import org.jspecify.annotations.NullMarked;
