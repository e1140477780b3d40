/// What the server writes by itself.
@NullMarked
package com.opscenter.web;

import org.jspecify.annotations.NullMarked;
