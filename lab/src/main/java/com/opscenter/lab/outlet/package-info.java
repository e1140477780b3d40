/** One switched outlet: how it is set up, what it can be asked, and how it lives through time. */
@NullMarked
package com.opscenter.lab.outlet;

import org.jspecify.annotations.NullMarked;
