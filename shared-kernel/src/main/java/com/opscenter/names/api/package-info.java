/// Names that only one thing may bear. A name has a stream of its own, appended to together with
/// the events of whoever takes or frees it, so that two can never both have it.
@NullMarked
package com.opscenter.names.api;

import org.jspecify.annotations.NullMarked;
