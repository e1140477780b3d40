/// Work on devices: read of a few with each poll, announced when somebody asked, and believed when
/// it is read back.
@NullMarked
package com.opscenter.adapters.librenms.maintenance;

import org.jspecify.annotations.NullMarked;
