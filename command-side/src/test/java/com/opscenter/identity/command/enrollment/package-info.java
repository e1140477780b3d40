@NullMarked
package com.opscenter.identity.command.enrollment;

import org.jspecify.annotations.NullMarked;
