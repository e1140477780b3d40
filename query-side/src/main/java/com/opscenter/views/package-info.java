/// How rows are read: by one organization, now or at a position of the past, page by page, and with
/// what every answer says about positions and freshness. Every query endpoint stands on this.
@NullMarked
package com.opscenter.views;

import org.jspecify.annotations.NullMarked;
