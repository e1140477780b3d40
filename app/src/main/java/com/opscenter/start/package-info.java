/// What happens around a start: first facts, demo people and sources, `credentials.json`, health.
@NullMarked
package com.opscenter.start;

import org.jspecify.annotations.NullMarked;
