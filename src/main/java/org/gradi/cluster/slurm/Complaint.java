package org.gradi.cluster.slurm;

import java.util.List;

/** What an error text of {@code scontrol} means. Texts as Slurm 22.05 writes them. */
enum Complaint {
    /** The nodes are taken for that time. */
    TAKEN("Requested nodes are busy", "Requested reservation overlaps with another reservation"),
    /** The window is none that Slurm takes, or too long past. */
    WRONG_TIME("Invalid time specified"),
    /** The start of a reservation that has begun cannot move. */
    HAS_BEGUN("Reservation already started"),
    /** There is a reservation of that name. */
    NAME_TAKEN("Duplicate reservation name"),
    /** There is no reservation of that name. */
    UNKNOWN_NAME("Requested reservation is invalid"),
    /** Jobs use or await the reservation. */
    IN_USE("Requested reservation is in use"),
    /** The caller has no right to, or the users the reservation is for do not exist. */
    NOT_PERMITTED("Invalid user id", "Access/permission denied", "User's group not permitted"),
    /** Refused for good: by the command before it sent anything, or because the cluster's set-up changed. */
    REFUSED("No reservation created.", "No reservation update.", "Invalid partition name specified",
            "Invalid node name specified", "Invalid account"),
    /** Not known to be a refusal, so perhaps none: Slurm speaks of a silent controller in several ways. */
    UNCLEAR;

    private final List<String> texts;

    Complaint(String... texts) {
        this.texts = List.of(texts);
    }

    /** The meaning of what a failed command wrote to standard error. */
    static Complaint of(String err) {
        for (Complaint complaint : values()) {
            if (complaint.texts.stream().anyMatch(err::contains)) {
                return complaint;
            }
        }
        return UNCLEAR;
    }
}
