package org.gradi.ui.mapping;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.request.RequestDraft;
import org.gradi.request.RequestFiles;
import org.gradi.selection.jena.JenaMappingWorkbench;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.Texts;
import org.gradi.ui.WindowTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The mapping workbench on the case study, with an organisation in other words, for tests to drive. */
abstract class OpenedWorkbench extends WindowTest {
    protected static final int WORDS = 0;
    protected static final int BENCH = 1;
    protected static final int PROBLEMS = 2;
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 700;

    /** Memory in MB of 1024 KiB, speed in GHz, an operating system and a compiler of other names. */
    protected static final String FJORD = """
            @prefix f: <urn:test:fjord#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            f:hukommelse rdfs:label "hukommelse" , "memory of a node"@en ; rdfs:comment "in MB"@en .
            f:taktfrekvens rdfs:label "clock speed"@en ; rdfs:comment "GHz"@en .
            f:styresystem rdfs:label "operating system"@en .
            f:skive rdfs:label "disk space"@en .
            f:blaa f:hukommelse 4096 ; f:taktfrekvens 2.4 ; f:styresystem f:Pingvin ; f:skive "80 GB" ;
                f:arkitektur f:x64 ; f:farve "blue" .
            f:Pingvin rdfs:label "Linux" . f:x64 rdfs:label "x86_64" .
            f:arkitektur rdfs:label "processor architecture"@en .
            """;

    @TempDir
    protected Path folder;
    protected final Answers answers = new Answers();
    private ExecutorService workers;
    private List<RequestDraft> requests;
    protected MappingScreen screen;
    protected volatile String title = "";
    private volatile String grid = "case-study";

    /** A user who has made up his mind. */
    static final class Answers implements MappingQuestions {
        private volatile Path file;
        private volatile boolean saves;
        private final List<String> asked = new ArrayList<>();

        void name(Path next) {
            file = next;
        }

        void saveFirst() {
            saves = true;
        }

        List<String> asked() {
            return List.copyOf(asked);
        }

        @Override
        public Optional<Path> descriptionToOpen() {
            return Optional.ofNullable(file);
        }

        @Override
        public Optional<Path> mappingToOpen() {
            return Optional.ofNullable(file);
        }

        @Override
        public Optional<Path> mappingToSave(String suggestedName) {
            return Optional.ofNullable(file);
        }

        @Override
        public void unsaved(String question, SavingFirst save, Runnable then) {
            asked.add(question);
            if (saves) {
                save.save(then);
            }
        }
    }

    @BeforeEach
    void openWorkbench() throws Exception {
        workers = Executors.newSingleThreadExecutor();
        requests = List.of(RequestFiles.read(Path.of("sample-requests", "user_0.json")),
                RequestFiles.read(Path.of("sample-requests", "software-environment.json")));
        open(ENGLISH);
    }

    /** Opens the workbench anew, on that grid and an organisation of it. */
    protected void open(Path gridFile, String organisation) {
        closeAllWindows();
        grid = gridFile.toString();
        open(ENGLISH);
        JComboBox<?> organisations = part("mapping.organisation", JComboBox.class);
        eventually("the organisation is offered",
                () -> GuiActionRunner.execute(organisations::getItemCount) > 0);
        onEventThread(() -> organisations.setSelectedItem(organisation));
        eventually("the words are there", () -> !rows("mapping.words").isEmpty());
    }

    protected void open(Texts texts) {
        open(texts, WIDTH, HEIGHT);
    }

    protected void open(Texts texts, int width, int height) {
        show(() -> {
            screen = new MappingScreen(new MappingDesk.With(texts,
                    new BackgroundTasks(workers, EventQueue::invokeLater), new JenaMappingWorkbench(),
                    answers, () -> requests, () -> grid), words -> title = words);
            return screen.component();
        }, width, height);
        onEventThread(() -> screen.desk().begin());
    }

    @AfterEach
    void closeWorkbench() {
        workers.shutdownNow();
    }

    /** Does it while the only worker is busy with something else. */
    protected void whileNothingCanBeRead(Runnable action) {
        CountDownLatch end = new CountDownLatch(1);
        workers.execute(() -> {
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        action.run();
        end.countDown();
    }

    protected Path written(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    protected void openDescription(Path file) {
        answers.name(file);
        press("mapping.open-description");
    }

    protected void openFjord() {
        openDescription(written("fjord.ttl", FJORD));
        eventually("the words are there", () -> !rows("mapping.words").isEmpty());
    }

    protected List<List<String>> rows(String name) {
        JTable table = part(name, JTable.class);
        return GuiActionRunner.execute(() -> {
            List<List<String>> rows = new ArrayList<>();
            for (int row = 0; row < table.getRowCount(); row++) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < table.getColumnCount(); column++) {
                    cells.add(String.valueOf(table.getValueAt(row, column)).strip());
                }
                rows.add(cells);
            }
            return rows;
        });
    }

    /** Chooses the first row that has these words in a cell. */
    protected void pick(String table, String words) {
        List<List<String>> rows = rows(table);
        int row = 0;
        while (row < rows.size() && !rows.get(row).contains(words)) {
            row++;
        }
        int found = row;
        JTable shown = part(table, JTable.class);
        onEventThread(() -> {
            shown.clearSelection();
            shown.setRowSelectionInterval(found, found);
        });
    }

    /** Presses a key in a table, as the keyboard would. */
    protected void key(String table, String key) {
        JTable shown = part(table, JTable.class);
        onEventThread(() -> shown.getActionMap().get(key).actionPerformed(null));
    }

    protected String coverage() {
        JProgressBar bar = part("mapping.coverage", JProgressBar.class);
        return GuiActionRunner.execute(bar::getString);
    }

    protected String words(String name) {
        JTextComponent area = part(name, JTextComponent.class);
        return GuiActionRunner.execute(() -> area.getText());
    }

    protected String heading() {
        JLabel label = part("mapping.chosen", JLabel.class);
        return GuiActionRunner.execute(label::getText);
    }

    protected void typeUnit(String symbol) {
        JComboBox<?> unit = part("mapping.form.unit", JComboBox.class);
        onEventThread(() -> unit.getEditor().setItem(symbol));
    }

    protected void tab(int index) {
        JTabbedPane tabs = part("mapping.tabs", JTabbedPane.class);
        onEventThread(() -> tabs.setSelectedIndex(index));
    }
}
