@NullMarked
package com.opscenter.identity.command.bulk.imports;

import org.jspecify.annotations.NullMarked;
