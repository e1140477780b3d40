package com.opscenter.adapters.tls;

import com.opscenter.sources.api.SourceId;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What each source's system showed first, kept in `adapter_state.known_certificate`.
@Component
public class KnownCertificates {

    private final JdbcClient jdbc;

    KnownCertificates(@Qualifier("adapterState") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param address where the system is, `host:port`: at another address a source starts anew
    public Pins of(SourceId source, String address) {
        return new Pins() {
            @Override
            public Optional<Fingerprint> pinned() {
                return jdbc.sql(
                                "SELECT fingerprint_sha256 FROM adapter_state.known_certificate"
                                        + " WHERE source_id = ? AND address = ?")
                        .param(source.value())
                        .param(address)
                        .query(String.class)
                        .optional()
                        .map(Fingerprint::new);
            }

            @Override
            public void pin(Fingerprint fingerprint) {
                keep(source, address, fingerprint);
            }
        };
    }

    private void keep(SourceId source, String address, Fingerprint fingerprint) {
        jdbc.sql(
                        """
                        INSERT INTO adapter_state.known_certificate AS k VALUES (?, ?, ?)
                        ON CONFLICT (source_id) DO UPDATE
                        SET address = excluded.address,
                            fingerprint_sha256 = excluded.fingerprint_sha256,
                            first_seen = excluded.first_seen
                        WHERE k.address <> excluded.address
                        """)
                .param(source.value())
                .param(address)
                .param(fingerprint.value())
                .update();
    }

    void forget(SourceId source) {
        jdbc.sql("DELETE FROM adapter_state.known_certificate WHERE source_id = ?")
                .param(source.value())
                .update();
    }
}
