/// Drift: what was commanded or accepted against what the device was read as since.
@NullMarked
package com.opscenter.drift.api;

import org.jspecify.annotations.NullMarked;
