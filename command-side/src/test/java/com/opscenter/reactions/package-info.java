@NullMarked
package com.opscenter.reactions;

import org.jspecify.annotations.NullMarked;
