package com.opscenter.adapters.syslog;

import com.opscenter.adapters.receivers.ReceiverSettings;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.UnknownSettings;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.vocabulary.api.FieldError;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a source is listened to, as its settings say.
///
/// @param tls whether streams are encrypted; then nothing comes by UDP
/// @param zone of lines without one
record SyslogSettings(boolean tls, ZoneId zone) {

    static SyslogSettings of(SourceDraft draft, SyslogProperties properties)
            throws DeviceException {
        DeviceException.refuse(check(draft, properties));
        return new SyslogSettings(isTls(draft), zone(draft).orElseThrow());
    }

    static List<FieldError> check(SourceDraft draft, SyslogProperties properties) {
        List<FieldError> errors = new ArrayList<>();
        if (!isTls(draft) && !draft.endpoint().startsWith(SyslogKind.PLAIN + "://")) {
            errors.add(
                    new FieldError(
                            "endpoint",
                            "format",
                            "must be syslog://address:port, or syslogs://address:port for TLS"));
        }
        if (isTls(draft) && properties.keystore() == null) {
            errors.add(
                    new FieldError(
                            "endpoint",
                            "tls",
                            "needs a certificate to show (opscenter.adapters.syslog.keystore)"));
        }
        if (zone(draft).isEmpty()) {
            errors.add(
                    new FieldError(
                            "config." + SyslogKind.TIME_ZONE,
                            "format",
                            "must be a time zone such as UTC or Europe/Berlin"));
        }
        errors.addAll(
                UnknownSettings.among(
                        "config",
                        draft.config().keySet(),
                        Set.of(
                                SyslogKind.TIME_ZONE,
                                ReceiverSettings.SENDERS,
                                ReceiverSettings.SILENT_MINUTES)));
        errors.addAll(UnknownSettings.among("credentials", draft.credentials().keySet(), Set.of()));
        return errors;
    }

    private static boolean isTls(SourceDraft draft) {
        return draft.endpoint().startsWith(SyslogKind.TLS + "://");
    }

    private static Optional<ZoneId> zone(SourceDraft draft) {
        String written = draft.config().get(SyslogKind.TIME_ZONE);
        try {
            return Optional.of(written == null ? ZoneOffset.UTC : ZoneId.of(written));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
