/// PDUs and outlets: what is asked of them, what happened, what is shown.
@NullMarked
package com.opscenter.power.api;

import org.jspecify.annotations.NullMarked;
