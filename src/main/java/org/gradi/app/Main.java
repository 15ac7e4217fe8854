package org.gradi.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The program: without arguments the window, with arguments the command line. */
public final class Main {
    private static final int WRONG_USE = 2;
    private static final int OUTPUT_LOST = 4;
    private static final String UNWRITTEN = "gradi: The result could not be written (%s). What it would have "
            + "told may be done: look with gradi list.";

    private Main() {
    }

    public static void main(String[] arguments) {
        // What libraries warn of in files is found and told in our own words.
        Logger.getLogger("").setLevel(Level.SEVERE);
        ToldOutput written = new ToldOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = new PrintWriter(written, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true,
                StandardCharsets.UTF_8);
        if (arguments.length > 0) {
            System.setProperty("java.awt.headless", "true");
            // What it prints is English and read by programs, whatever digits its user counts with.
            Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
            int code = CommandLineWiring.ofUser(new ChartPictures(), System.console() != null)
                    .run(out, err, arguments);
            written.failure().ifPresent(why -> err.println(UNWRITTEN.formatted(why)));
            System.exit(written.failure().isPresent() && code == 0 ? OUTPUT_LOST : code);
        } else if (WindowWiring.hasDisplay()) {
            WindowWiring.open();
        } else {
            err.println(WindowWiring.NO_DISPLAY);
            System.exit(WRONG_USE);
        }
    }
}
