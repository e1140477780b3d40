package com.opscenter.push.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Callers;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.push.api.Audience;
import com.opscenter.push.api.Frame;
import com.opscenter.push.api.LiveTopic;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.socket.CloseStatus;
import tools.jackson.databind.json.JsonMapper;

class ConversationTest {

    private static final String ORG = "00000000-0000-4000-8000-000000000001";
    private static final String OTHER = "00000000-0000-4000-8000-000000000002";
    private static final String POWER = Topics.of(ORG, "power");
    private static final String CONNECT =
            "CONNECT\naccept-version:1.1,1.2\nheart-beat:10000,10000\nAuthorization:Bearer good\n";

    private final Broker broker = new Broker(JsonMapper.builder().build(), Clock.systemUTC());
    private final FakeSocket socket = FakeSocket.reading();
    private final Connection connection = new Connection(socket.session(), socket, broker::resync);
    private final Conversation conversation =
            new Conversation(
                    connection,
                    broker,
                    new Admission(new OneViewer(), "http://localhost", List.of()),
                    new Topics(
                            List.of(new Power()), List.of(() -> Set.of(CommandQueue.DESTINATION))));

    @Test
    void connect_is_answered_with_version_and_heart_beat() throws Exception {
        say(CONNECT + "\n\0");
        assertThat(socket.nextText())
                .startsWith("CONNECTED\n")
                .contains("version:1.2\n", "heart-beat:10000,10000\n", "frames:text\n")
                .endsWith("\0");
    }

    @Test
    void frames_are_text_unless_connect_asks_for_bytes() throws Exception {
        say(CONNECT + "\n\0");
        assertThat(socket.next().binary()).isFalse();
    }

    @Test
    void frames_are_binary_messages_where_connect_asks_for_it() throws Exception {
        say(CONNECT + "frames:binary\n\n\0");
        assertThat(socket.next().binary()).isTrue();
        say(subscribe(POWER, POWER));
        broker.broadcast(POWER, beat(7));
        assertThat(socket.nextText()).startsWith("MESSAGE\n").contains("\"position\":7");
    }

    @Test
    void a_token_may_name_the_organization_it_acts_for() throws Exception {
        say(CONNECT + "X-Organization-Id:" + OTHER + "\n\n\0");
        assertThat(socket.nextText()).startsWith("CONNECTED\n");
        assertThat(connection.caller()).extracting(Caller::orgId).isEqualTo(OTHER);
    }

    @Test
    void a_key_has_a_header_of_its_own() throws Exception {
        say("CONNECT\naccept-version:1.2\nhost:x\nX-API-Key:ops_good\n\n\0");
        assertThat(socket.nextText()).startsWith("CONNECTED\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-API-Key:ops_good\nAuthorization:Bearer good",
                "X-API-Key:good",
                "X-API-Key:ops_none",
                "Authorization:Bearer none"
            })
    void two_proofs_are_none_and_a_token_is_no_key(String headers) throws Exception {
        say("CONNECT\naccept-version:1.2\nhost:x\n" + headers + "\n\n\0");
        assertThat(socket.nextText()).startsWith("ERROR\n").contains("message:invalid-token\n");
    }

    @Test
    void whoever_has_the_right_secret_is_told_what_is_wrong_with_the_key() throws Exception {
        say("CONNECT\naccept-version:1.2\nhost:x\nX-API-Key:ops_over\n\n\0");
        assertThat(socket.nextText()).startsWith("ERROR\n").contains("message:key-revoked\n");
    }

    @Test
    void a_subscription_under_another_id_has_its_own_header_before_the_same_body()
            throws Exception {
        connected();
        say(subscribe(POWER, POWER) + subscribe("mine", POWER));
        broker.broadcast(POWER, beat(7));
        List<String> both = List.of(socket.nextText(), socket.nextText());
        assertThat(both)
                .anySatisfy(frame -> assertThat(frame).contains("\nsubscription:mine\n"))
                .anySatisfy(frame -> assertThat(frame).contains("\nsubscription:" + POWER + "\n"))
                .extracting(frame -> frame.substring(frame.indexOf("\n\n")))
                .containsOnly(bodyOf(both.getFirst()));
    }

    @Test
    void what_was_unsubscribed_is_not_heard_any_more() throws Exception {
        connected();
        say(subscribe("gone", POWER) + subscribe("kept", POWER));
        say("UNSUBSCRIBE\nid:gone\nreceipt:r\n\n\0");
        assertThat(socket.nextText()).startsWith("RECEIPT\n").contains("receipt-id:r\n");
        broker.broadcast(POWER, beat(1));
        broker.broadcast(POWER, beat(2));
        assertThat(socket.nextText()).contains("subscription:kept\n", "\"position\":1");
        assertThat(socket.nextText()).contains("subscription:kept\n", "\"position\":2");
    }

    @Test
    void disconnect_is_answered_with_its_receipt_and_the_socket_closes() throws Exception {
        connected();
        say("DISCONNECT\nreceipt:bye\n\n\0");
        assertThat(socket.nextText()).startsWith("RECEIPT\n").contains("receipt-id:bye\n");
        assertThat(socket.closing()).isEqualTo(CloseStatus.NORMAL);
    }

    @Test
    void a_frame_may_come_in_pieces_and_after_heart_beats() throws Exception {
        for (String piece : (CONNECT + "\n\0").split("(?<=:)", -1)) {
            say(piece);
        }
        say("\n\r\n\n" + subscribe("in-pieces", POWER).substring(0, 9));
        say(subscribe("in-pieces", POWER).substring(9));
        assertThat(socket.nextText()).startsWith("CONNECTED\n");
        broker.broadcast(POWER, beat(1));
        assertThat(socket.nextText()).contains("subscription:in-pieces\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SEND\ndestination:/topic/anything\n\nhello\0",
                "ACK\nid:1\n\n\0",
                "BEGIN\ntransaction:1\n\n\0",
                CONNECT + "\n\0",
                "SUBSCRIBE\nid:1\ndestination:/topic/unknown\n\n\0",
                "SUBSCRIBE\nid:1\n\n\0",
                "SUBSCRIBE\ndestination:/user/queue/commands\n\n\0",
                "SUBSCRIBE\nid:1\nack:client\ndestination:/user/queue/commands\n\n\0",
                "SUBSCRIBE\nid:taken\ndestination:/user/queue/commands\n\n\0",
                "UNSUBSCRIBE\nid:never\n\n\0",
                "UNSUBSCRIBE\n\n\0",
                "SHOUT\n\n\0",
                "SUBSCRIBE\nno colon\n\n\0",
                "SUBSCRIBE\nid:1\ncontent-length:3\n\nlonger\0",
                "MESSAGE\n\n\0",
            })
    void anything_else_is_an_error_and_closes_the_socket(String frame) throws Exception {
        connected();
        say("SUBSCRIBE\nid:taken\ndestination:/user/queue/commands\n\n\0");
        say(frame);
        assertThat(socket.nextText()).startsWith("ERROR\n").contains("message:");
        assertThat(socket.closing()).isEqualTo(CloseStatus.POLICY_VIOLATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUBSCRIBE\nid:1\ndestination:/user/queue/commands\n\n\0",
                "CONNECT\naccept-version:1.1\nAuthorization:Bearer good\n\n\0",
                "CONNECT\nAuthorization:Bearer good\n\n\0",
                "CONNECT\naccept-version:1.2\nheart-beat:often,never\nAuthorization:Bearer good\n\n\0",
                "CONNECT\naccept-version:1.2\nAuthorization:Bearer bad\n\n\0",
                "CONNECT\naccept-version:1.2\n\n\0",
                CONNECT + "X-Organization-Id:" + ORG + "\n\n\0",
            })
    void nobody_listens_without_a_proper_connect(String frame) throws Exception {
        say(frame);
        assertThat(socket.nextText()).startsWith("ERROR\n").contains("version:1.2\n");
        assertThat(socket.closing()).isEqualTo(CloseStatus.POLICY_VIOLATION);
    }

    @Test
    void an_error_names_the_receipt_that_was_asked_for() throws Exception {
        connected();
        say("SEND\ndestination:/topic/x\nreceipt:r-1\n\n\0");
        assertThat(socket.nextText()).startsWith("ERROR\n").contains("receipt-id:r-1\n");
    }

    @Test
    void a_frame_that_never_ends_is_cut_off() throws Exception {
        connected();
        say("SUBSCRIBE\nid:" + "x".repeat(Conversation.LARGEST_FRAME));
        assertThat(socket.nextText()).startsWith("ERROR\n");
    }

    @Test
    void nothing_is_heard_after_an_error() throws Exception {
        connected();
        say(subscribe(POWER, POWER) + "SEND\n\n\0" + subscribe("later", POWER));
        broker.broadcast(POWER, beat(1));
        assertThat(socket.nextText()).startsWith("ERROR\n");
        socket.closing();
        assertThat(connection.subscriptions()).containsOnlyKeys(POWER);
    }

    @Test
    void what_was_lost_meanwhile_cannot_be_heard_for_a_moment_either() throws Exception {
        connected();
        connection.becomes(viewer(List.of()));
        say(subscribe(POWER, POWER));
        assertThat(socket.nextText()).startsWith("ERROR\n").contains("message:forbidden\n");
    }

    private void connected() throws InterruptedException {
        say(CONNECT + "\n\0");
        assertThat(socket.nextText()).startsWith("CONNECTED\n");
    }

    private void say(String bytes) {
        conversation.read(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.UTF_8)));
    }

    private static String subscribe(String id, String destination) {
        return "SUBSCRIBE\nid:"
                + id.replace(":", "\\c")
                + "\ndestination:"
                + destination
                + "\n\n\0";
    }

    private static String bodyOf(String frame) {
        return frame.substring(frame.indexOf("\n\n"));
    }

    private static Frame beat(long position) {
        return new Frame("power", Frame.BEAT, position, position, Instant.EPOCH, List.of(), null);
    }

    private static Caller viewer(List<Membership> memberships) {
        return new Caller(
                new Actor(Actor.Type.SERVICE, "s"),
                null,
                "s",
                Set.of(SystemRole.VIEWER.role()),
                Set.of(),
                memberships,
                ORG,
                null,
                null,
                null);
    }

    /// Knows one token.
    private static final class OneViewer implements Callers {

        @Override
        public Optional<Caller> ofAuthorization(String header, String address) {
            if (header.equals("Bearer ops_over")) {
                throw new RefusedException(new Refusal("key-revoked", "The API key was revoked"));
            }
            return header.equals("Bearer good") || header.equals("Bearer ops_good")
                    ? Optional.of(viewer(List.of(new Membership(ORG, OrgRole.MEMBER))))
                    : Optional.empty();
        }

        @Override
        public Optional<Caller> actingFor(Caller caller, String orgId) {
            return orgId.equals(OTHER) ? Optional.of(caller.actingFor(orgId)) : Optional.empty();
        }

        @Override
        public Optional<Caller> refresh(Caller caller) {
            return Optional.of(caller);
        }

        @Override
        public Optional<Caller> ofActor(Actor actor, String orgId) {
            return Optional.empty();
        }

        @Override
        public Optional<Caller> ofActor(Actor actor) {
            return Optional.empty();
        }
    }

    private static final class Power implements LiveTopic {

        @Override
        public List<Audience> audiences() {
            return List.of(Audience.ofOrganization("power", Permission.of("power:read")));
        }

        @Override
        public void flush() {}

        @Override
        public void beat() {}
    }
}
