/// Every refusal and failure in one form: RFC 9457 problems with a code, and the answer headers
/// that go with every request. Owner of `docs/problems.md`.
@NullMarked
package com.opscenter.problems;

import org.jspecify.annotations.NullMarked;
