package com.opscenter.problems;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Map;

/// An RFC 9457 problem.
///
/// @param detail always one sentence, also where `errors` tells more
/// @param traceId also in the logs
/// @param errors the fields at fault, absent when it is about none
/// @param members further members, such as `commandId`
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String traceId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> members) {}
