/** The assembly: what starts the process and binds the modules together. */
@NullMarked
package com.opscenter;

import org.jspecify.annotations.NullMarked;
