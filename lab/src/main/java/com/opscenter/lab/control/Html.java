package com.opscenter.lab.control;

/// The body of an answer that people look at.
interface Html {

    String html();
}
