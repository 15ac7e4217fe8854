package org.gradi.cluster.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Error texts as Slurm 22.05.8 printed them. */
class ComplaintTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "TAKEN|Error creating the reservation: Requested nodes are busy",
        "TAKEN|Error creating the reservation: Requested reservation overlaps with another reservation",
        "WRONG_TIME|Error creating the reservation: Invalid time specified",
        "HAS_BEGUN|Error updating the reservation: Reservation already started",
        "NAME_TAKEN|Error creating the reservation: Duplicate reservation name",
        "UNKNOWN_NAME|delete_reservation ReservationName=nosuch: Requested reservation is invalid",
        "IN_USE|delete_reservation ReservationName=A: Requested reservation is in use",
        "NOT_PERMITTED|Error creating the reservation: Invalid user id",
        "REFUSED|Error creating the reservation: Invalid node name specified",
        "REFUSED|scontrol: error: Start time cannot be after end time.  No reservation created.",
        "UNCLEAR|Error creating the reservation: Unexpected message received",
        "UNCLEAR|slurm_load_reservations error: Unable to contact slurm controller (connect failure)",
        "UNCLEAR|Socket timed out on send/recv operation",
        "UNCLEAR|''"})
    void isWhatTheTextMeans(Complaint meaning, String text) {
        assertThat(Complaint.of(text)).isEqualTo(meaning);
    }
}
