/// How a feature turns the history into rows, and what others may know about it: the fold, the
/// positions reached, what changed, what is parked.
@NullMarked
package com.opscenter.projections.api;

import org.jspecify.annotations.NullMarked;
