/// What can be subscribed to.
@NullMarked
package com.opscenter.catalog.api;

import org.jspecify.annotations.NullMarked;
