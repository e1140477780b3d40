/// All that is kept of a person, as a file for themselves. Each feature tells its part, see
/// [com.opscenter.identity.api.OwnDataPart]; no copy of it stays anywhere.
@NullMarked
package com.opscenter.identity.query.owndata;

import org.jspecify.annotations.NullMarked;
