/** The control API on loopback HTTP: what the lab has, and how to break and mend it. */
@NullMarked
package com.opscenter.lab.control;

import org.jspecify.annotations.NullMarked;
