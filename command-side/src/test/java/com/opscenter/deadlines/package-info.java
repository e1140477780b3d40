@NullMarked
package com.opscenter.deadlines;

import org.jspecify.annotations.NullMarked;
