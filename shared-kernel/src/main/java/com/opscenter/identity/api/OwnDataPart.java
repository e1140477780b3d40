package com.opscenter.identity.api;

import java.util.function.Consumer;

/// What one feature keeps of a person, for the file they may take with them. A bean of this type is
/// all it takes.
public interface OwnDataPart {

    /// Its name in the file, such as `sessions`.
    String name();

    /// Tells one after the other, each as the API shows it, while the file is written.
    ///
    /// @param caller the person whose data it is
    void tell(Caller caller, Consumer<Object> file);
}
