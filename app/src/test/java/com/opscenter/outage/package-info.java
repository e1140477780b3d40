@NullMarked
package com.opscenter.outage;

import org.jspecify.annotations.NullMarked;
