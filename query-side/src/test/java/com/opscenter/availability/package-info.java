@NullMarked
package com.opscenter.availability;

import org.jspecify.annotations.NullMarked;
