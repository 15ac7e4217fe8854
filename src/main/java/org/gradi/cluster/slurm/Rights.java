package org.gradi.cluster.slurm;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradi.cluster.CommandReply;
import org.gradi.cluster.LostLine;

/**
 * Whether we may make reservations. Slurm answers those who may not with "Invalid user id", the same text as
 * for a user who does not exist, so it is found out before anything is sent.
 *
 * <p>Root, the user Slurm runs as, and operators of its accounting may. Once found out that we may, it is not
 * asked again; rights that are taken away later show as a refusal.
 */
final class Rights {
    private static final Pattern SLURM_USER = Pattern.compile("(?m)^SlurmUser\\s*=\\s*(\\S+)\\((\\d+)\\)");
    private static final Pattern ACCOUNTING =
            Pattern.compile("(?m)^AccountingStorageType\\s*=\\s*accounting_storage/slurmdbd");

    private static final String ROOT = "root";

    private final SlurmCommands slurm;
    private volatile boolean granted;
    private volatile String user = "";

    Rights(SlurmCommands slurm) {
        this.slurm = slurm;
    }

    /** Whose name the commands run under. */
    String user() throws LostLine {
        if (user.isEmpty()) {
            user = slurm.read(List.of("id", "-un")).strip();
        }
        return user;
    }

    /** Why we may not make reservations, in words; empty when we may. */
    String missing() throws LostLine {
        if (granted) {
            return "";
        }
        String config = slurm.read(List.of("scontrol", "show", "config"));
        Matcher owner = SLURM_USER.matcher(config);
        if (!owner.find()) {
            throw new LostLine("Slurm's configuration does not say which user it runs as.");
        }
        String id = slurm.read(List.of("id", "-u")).strip();
        if (id.equals("0") || id.equals(owner.group(2)) || ACCOUNTING.matcher(config).find() && operator()) {
            granted = true;
            return "";
        }
        String others = owner.group(1).equals(ROOT) ? ROOT : "%s, %s".formatted(ROOT, owner.group(1));
        return "Commands run as %s; only %s and operators of Slurm's accounting may make reservations"
                .formatted(user(), others);
    }

    /** Whether accounting calls us an operator; also when it does not say, so that Slurm itself decides. */
    private boolean operator() throws LostLine {
        CommandReply reply = slurm.run(List.of("sacctmgr", "-n", "-P", "show", "user", "name=" + user(),
                "format=AdminLevel"));
        return !(reply instanceof CommandReply.Finished finished && finished.succeeded())
                || finished.out().strip().matches("Operator|Administrator");
    }
}
