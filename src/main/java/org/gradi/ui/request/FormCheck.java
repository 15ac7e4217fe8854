package org.gradi.ui.request;

import org.gradi.request.RequestDraft;

/**
 * Judges what the form holds. Called on a worker thread, after every edit that settled; must be safe for
 * that.
 */
@FunctionalInterface
public interface FormCheck {

    CheckedForm check(RequestDraft draft);
}
