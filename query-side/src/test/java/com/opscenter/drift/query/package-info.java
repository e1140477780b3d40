@NullMarked
package com.opscenter.drift.query;

import org.jspecify.annotations.NullMarked;
