package org.gradi.app;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs command lines as a shell would and keeps what they print. */
final class Shell {

    private Shell() {
    }

    static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = CommandLineWiring.tool(new ChartPictures(), length -> { }, false)
                .run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ran(exitCode, out.toString(), err.toString());
    }

    static String sample(String name) {
        return "sample-requests/" + name + ".json";
    }

    record Ran(int exitCode, String out, String err) {
        JsonObject json() {
            return JsonParser.parseString(out).getAsJsonObject();
        }
    }
}
