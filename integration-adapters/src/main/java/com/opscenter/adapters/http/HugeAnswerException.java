package com.opscenter.adapters.http;

import java.io.IOException;

/// A body grew beyond what is read.
final class HugeAnswerException extends IOException {

    private static final long serialVersionUID = 1L;
}
