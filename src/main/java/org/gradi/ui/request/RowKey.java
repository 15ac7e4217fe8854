package org.gradi.ui.request;

/**
 * A requirement's row in the form.
 *
 * @param property the property's id; as written when the vocabulary does not know it
 * @param ordinal  which of the property's rows, from 0; more than one when it has a lower and an upper bound
 */
record RowKey(String property, int ordinal) {
}
