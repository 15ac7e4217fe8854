package org.gradi.cli;

import org.gradi.model.Request;
import org.gradi.request.RequestDraft;

/**
 * A request file that is in order.
 *
 * @param draft   as written
 * @param request the same, checked
 */
record CheckedRequest(RequestDraft draft, Request request) {
}
