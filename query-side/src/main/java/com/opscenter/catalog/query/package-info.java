/// What can be subscribed to, as it is now.
@NullMarked
package com.opscenter.catalog.query;

import org.jspecify.annotations.NullMarked;
