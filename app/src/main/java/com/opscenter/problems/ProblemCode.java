package com.opscenter.problems;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Every code a problem may carry, with its HTTP status. 400 is "could not be read", 422 is "was
/// read and is wrong"; an object of another tenant is 404, never 403.
public enum ProblemCode {
    MALFORMED_REQUEST(400, "The request could not be read"),
    INVALID_FILTER(400, "The filter is not understood"),
    INVALID_PATH(400, "The path is not understood"),
    NO_TARGET(400, "The path leads nowhere"),
    ATTRIBUTE_IMMUTABLE(400, "The attribute does not change"),
    SENSITIVE_FILTER(400, "Not by what is secret"),
    TOO_MANY_VALUES(400, "Too many values at once"),
    UNAUTHENTICATED(401, "Sign in first"),
    INVALID_TOKEN(401, "The token is not valid"),
    KEY_REVOKED(401, "The API key was revoked"),
    KEY_EXPIRED(401, "The API key has expired"),
    STEP_UP_REQUIRED(401, "Prove again who you are"),
    BAD_SIGNATURE(401, "The signature does not match"),
    INSUFFICIENT_CREDITS(402, "Not enough credits"),
    SUBSCRIPTION_INACTIVE(402, "The subscription is not active"),
    FORBIDDEN(403, "Not allowed"),
    CSRF_FAILED(403, "The request did not come from our own page"),
    INSUFFICIENT_SCOPE(403, "The key's scopes do not reach this"),
    ROLE_TOO_STRONG(403, "The role is stronger than your own"),
    TIER_REQUIRED(403, "The tier does not include this"),
    IP_NOT_ALLOWED(403, "Not from this address"),
    ACCOUNT_SUSPENDED(403, "The account is suspended"),
    APPROVAL_REQUIRED(403, "A second person must agree"),
    SELF_APPROVAL(403, "Not by whoever asked"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "The method is not offered here"),
    NOT_ACCEPTABLE(406, "No answer in a wanted form"),
    USER_EXISTS(409, "The user exists"),
    ORGANIZATION_NAME_TAKEN(409, "The organization's name is taken"),
    EXTERNAL_ID_TAKEN(409, "The external id is taken"),
    ALREADY_MEMBER(409, "Already a member"),
    INVITATION_PENDING(409, "An invitation is pending"),
    SEATS_EXHAUSTED(409, "No seat is left"),
    KEYS_EXHAUSTED(409, "No further API key is allowed"),
    ROLES_EXHAUSTED(409, "No further role is allowed"),
    LAST_ADMIN(409, "The last administrator stays"),
    LAST_OWNER(409, "The last owner stays"),
    SOLE_OWNER(409, "The only owner stays"),
    SELF_LOCKOUT(409, "This would lock you out"),
    SUBSCRIPTION_EXISTS(409, "There is a subscription already"),
    SUBSCRIPTION_ACTIVE(409, "The subscription is active"),
    PRICE_MISSING(409, "There is no price"),
    MODEL_ALREADY_LISTED(409, "The model is listed already"),
    OUTLET_LOCKED(409, "The outlet is locked"),
    COMMAND_PENDING(409, "Another command is pending"),
    PROTECTED_ADDRESS(409, "The address is protected"),
    MANAGEMENT_PORT(409, "The port carries our own way to the device"),
    STATE_MOVED_ON(409, "The state has moved on"),
    CONCURRENT_MODIFICATION(409, "Changed by somebody else at the same time"),
    IDEMPOTENCY_IN_PROGRESS(409, "The first request with this key is still running"),
    SECRET_ALREADY_SHOWN(409, "The secret was shown once and is not shown again"),
    COUNT_CHANGED(409, "The number of objects has changed"),
    IN_USE(409, "In use"),
    INVITATION_EXPIRED(410, "The invitation has expired"),
    ROW_FORGOTTEN(410, "What the row said is forgotten"),
    APPROVAL_EXPIRED(410, "Nobody agreed in time"),
    VERSION_CONFLICT(412, "Not the version you saw"),
    PAYLOAD_TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The request's form is not understood"),
    VALIDATION_FAILED(422, "Validation failed"),
    IDEMPOTENCY_KEY_REUSED(422, "The key was used for another request"),
    CONFIRMATION_REQUIRED(422, "A confirmation is needed"),
    TIER_NOT_HIGHER(422, "The tier is not higher"),
    TIER_NOT_LOWER(422, "The tier is not lower"),
    TIER_NOT_PURCHASABLE(422, "The tier cannot be bought"),
    USERNAME_IMMUTABLE(422, "A user name does not change"),
    CAPABILITY_MISSING(422, "The device cannot do this"),
    PAST_IS_READ_ONLY(422, "The past is read-only"),
    RATE_LIMITED(429, "Too many requests"),
    API_CALLS_LIMIT(429, "The tier's calls are used up"),
    BUDGET_EXCEEDED(429, "The budget is used up"),
    INTERNAL_ERROR(500, "Something broke on our side"),
    NOT_IMPLEMENTED(501, "Not offered"),
    UPSTREAM_REFUSED(502, "The other side refused"),
    UPSTREAM_UNAVAILABLE(503, "The other side cannot be reached"),
    NOT_CONFIGURED(503, "Not configured"),
    PROJECTION_BEHIND(503, "The read model is behind"),
    STORAGE_UNAVAILABLE(503, "The storage cannot be reached"),
    UPSTREAM_TIMEOUT(504, "The other side did not answer in time");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /// The code as it is written in a problem.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ProblemCode> of(String word) {
        return Arrays.stream(values()).filter(code -> code.word().equals(word)).findFirst();
    }
}
