/// What a feature contributes to the operations dashboard.
@NullMarked
package com.opscenter.ops.api;

import org.jspecify.annotations.NullMarked;
