package org.gradi.ui.frame;

import static org.gradi.ui.Names.named;

import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.gradi.request.ChangeDraft;
import org.gradi.ui.Texts;
import org.gradi.ui.WrappedText;

/** Asks in dialogs over the window. */
public final class DialogQuestions implements Questions {
    /** Letters after the last dot; digits are more likely those of a version. */
    private static final Pattern ENDING = Pattern.compile("\\.\\p{L}{2,4}$");
    private static final int WORDS_WIDTH = 44;

    private final Texts texts;
    private final Supplier<Component> over;
    private Path folder = Path.of("").toAbsolutePath();

    /** @param over the window; asked when there is something to ask */
    public DialogQuestions(Texts texts, Supplier<Component> over) {
        this.texts = Objects.requireNonNull(texts, "texts");
        this.over = Objects.requireNonNull(over, "over");
    }

    @Override
    public Optional<Path> fileToOpen(FileKind kind) {
        JFileChooser chooser = chooser(kind, "open");
        return chooser.showOpenDialog(over.get()) == JFileChooser.APPROVE_OPTION ? chosen(chooser)
                : Optional.empty();
    }

    @Override
    public Optional<Path> fileToSave(FileKind kind, String suggestedName) {
        JFileChooser chooser = chooser(kind, "save");
        chooser.setSelectedFile(folder.resolve(suggestedName).toFile());
        while (chooser.showSaveDialog(over.get()) == JFileChooser.APPROVE_OPTION) {
            Path named = chooser.getSelectedFile().toPath();
            Path file = withEnding(named, endings(kind));
            if (isOfAnotherKind(named, endings(kind))) {
                tell(texts.text("files.wrong.title"), texts.text("files.wrong.ending", named.getFileName(),
                        "." + String.join(", .", endings(kind))));
            } else if (!Files.exists(file) || agrees(texts.text("files.replace.title"),
                    texts.text("files.replace", file.getFileName()), texts.text("files.replace.yes"))) {
                folder = file.toAbsolutePath().getParent();
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private JFileChooser chooser(FileKind kind, String purpose) {
        JFileChooser chooser = new JFileChooser(folder.toFile());
        chooser.setName("files");
        chooser.setDialogTitle(texts.text("files." + purpose + "." + kind.name()));
        if (kind == FileKind.INSTANCES) {
            chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
            return chooser;
        }
        chooser.setFileFilter(new FileNameExtensionFilter(texts.text("files.kind." + kind.name()),
                endings(kind).toArray(String[]::new)));
        return chooser;
    }

    private Optional<Path> chosen(JFileChooser chooser) {
        Path file = chooser.getSelectedFile().toPath();
        folder = file.toAbsolutePath().getParent();
        return Optional.of(file);
    }

    private static List<String> endings(FileKind kind) {
        return switch (kind) {
            case REQUEST, SESSION -> List.of("json");
            case GRID, DESCRIPTION -> List.of("ttl", "rdf", "owl");
            case MAPPING -> List.of("ttl");
            case MAP -> List.of("png", "svg", "csv");
            case CHARTS -> List.of("png", "svg");
            case TABLE -> List.of("csv");
            case INSTANCES -> List.of();
        };
    }

    /** Where there is a choice of endings, one that is none of them is not a part of the name. */
    private static boolean isOfAnotherKind(Path file, List<String> endings) {
        return endings.size() > 1 && !hasEnding(file, endings)
                && ENDING.matcher(file.getFileName().toString()).find();
    }

    private static Path withEnding(Path file, List<String> endings) {
        return hasEnding(file, endings) ? file
                : file.resolveSibling(file.getFileName() + "." + endings.get(0));
    }

    private static boolean hasEnding(Path file, List<String> endings) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> name.endsWith("." + ending));
    }

    @Override
    public boolean agrees(String title, String question, String yes) {
        Object[] answers = {yes, texts.text("question.no")};
        return ask(title, question, answers, 1) == 0;
    }

    @Override
    public Optional<ChangeDraft> change(ChangeQuestion question) {
        return new ChangeDialog(texts, question, over.get()).ask();
    }

    @Override
    public Unsaved unsaved(String question) {
        Object[] answers = {texts.text("question.save"), texts.text("question.discard"),
                texts.text("question.stay")};
        return switch (ask(texts.text("question.unsaved"), question, answers, 0)) {
            case 0 -> Unsaved.SAVE;
            case 1 -> Unsaved.DISCARD;
            default -> Unsaved.STAY;
        };
    }

    private int ask(String title, String question, Object[] answers, int usual) {
        return JOptionPane.showOptionDialog(over.get(), wrapped(question), title, JOptionPane.DEFAULT_OPTION,
                JOptionPane.QUESTION_MESSAGE, null, answers, answers[usual]);
    }

    private void tell(String title, String sentence) {
        JOptionPane.showMessageDialog(over.get(), wrapped(sentence), title, JOptionPane.WARNING_MESSAGE);
    }

    private static WrappedText wrapped(String sentences) {
        WrappedText words = named("question.words", new WrappedText());
        words.setColumns(WORDS_WIDTH);
        words.setText(sentences);
        words.setSize(words.getPreferredSize());
        return words;
    }
}
