package org.scps.billing.rest;

import jakarta.ws.rs.core.Response.Status;

/** Ends a request that cannot be served, with the reason. */
class Refusal extends RuntimeException {

    private final Status status;

    private Refusal(Status status, String detail) {
        super(detail);
        this.status = status;
    }

    static Refusal badRequest(String detail) {
        return new Refusal(Status.BAD_REQUEST, detail);
    }

    static Refusal notFound(String what) {
        return new Refusal(Status.NOT_FOUND, "There is no " + what);
    }

    static Refusal conflict(String detail) {
        return new Refusal(Status.CONFLICT, detail);
    }

    static Refusal declined(String detail) {
        return new Refusal(Status.PAYMENT_REQUIRED, detail);
    }

    static Refusal unavailable(String detail) {
        return new Refusal(Status.SERVICE_UNAVAILABLE, detail);
    }

    Status status() {
        return status;
    }
}
