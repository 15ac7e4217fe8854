package org.gradi.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The program: without arguments the window, with arguments the command line. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true,
                StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true,
                StandardCharsets.UTF_8);
        System.setProperty("java.awt.headless", "true");
        System.exit(CommandLineWiring.tool(new ChartPictures()).run(out, err, arguments));
    }
}
