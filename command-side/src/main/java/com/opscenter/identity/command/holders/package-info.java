/// The register of who holds which role of one's own: one stream per role, written in the append of
/// whoever gets it or loses it and of the role itself.
@NullMarked
package com.opscenter.identity.command.holders;

import org.jspecify.annotations.NullMarked;
