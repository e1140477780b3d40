@NullMarked
package com.opscenter.limits;

import org.jspecify.annotations.NullMarked;
