/// What is recorded of people's second factors, and whose sign-in needs one.
@NullMarked
package com.opscenter.identity.command.factors;

import org.jspecify.annotations.NullMarked;
