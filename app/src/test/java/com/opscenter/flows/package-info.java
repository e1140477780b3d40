/// What the code says about itself: `docs/events.md` and `docs/flows.md`, read from the compiled
/// classes, so that neither can say anything the product does not do.
@NullMarked
package com.opscenter.flows;

import org.jspecify.annotations.NullMarked;
