@NullMarked
package com.opscenter.sources.command;

import org.jspecify.annotations.NullMarked;
