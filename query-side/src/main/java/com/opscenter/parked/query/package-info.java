/// Which keys wait in the projections, for whoever mends them. Owns no table: the projections keep
/// their parked events themselves.
@NullMarked
package com.opscenter.parked.query;

import org.jspecify.annotations.NullMarked;
