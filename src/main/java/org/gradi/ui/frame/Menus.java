package org.gradi.ui.frame;

import static org.gradi.ui.Names.named;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.Action;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JRadioButtonMenuItem;
import net.miginfocom.swing.MigLayout;
import org.gradi.request.RequestDraft;
import org.gradi.ui.ActionButton;
import org.gradi.ui.Texts;
import org.gradi.ui.frame.Samples.Sample;

/** The menu bar and the tool bar. */
final class Menus {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("pt-BR"));

    private final Texts texts;
    private final DeskActions desk;
    private final ViewActions view;
    private final JMenu samples;
    private final JMenu recent;

    Menus(Texts texts, DeskActions desk, ViewActions view) {
        this.texts = texts;
        this.desk = desk;
        this.view = view;
        this.samples = menu("samples");
        samples.setEnabled(false);
        this.recent = menu("recent");
        recent.setEnabled(false);
    }

    /** @param undo of the form that is on the desk */
    JMenuBar bar(Action undo, Action redo, JMenu language) {
        JMenuBar bar = named("menu", new JMenuBar());
        bar.add(menu("file", desk.newRequest, desk.openRequest, recent, desk.saveRequest,
                desk.saveRequestAs, samples, null, desk.openGrid, view.saveMap, null, view.quit));
        bar.add(menu("request", undo, redo, null, desk.check, desk.reserve, null, desk.change, desk.cancel));
        bar.add(menu("session", desk.newSession, desk.openSession, desk.saveSession, desk.saveSessionAs, null,
                desk.openReplay));
        JMenu views = menu("view");
        view.tabs.forEach(tab -> add(views, tab));
        views.addSeparator();
        List.of(view.fit, view.zoomIn, view.zoomOut, view.zoomUsual, view.now)
                .forEach(one -> add(views, one));
        views.addSeparator();
        add(views, desk.refresh);
        add(views, view.toggleForm);
        add(views, view.toggleTheme);
        views.add(language);
        bar.add(views);
        bar.add(menu("tools", view.mapOrganisation, view.experiment, view.orphans));
        bar.add(menu("help", view.shortcuts, view.about));
        return bar;
    }

    private JMenu menu(String key, Object... entries) {
        JMenu menu = named("menu." + key, new JMenu());
        String words = texts.text("menu." + key);
        int mark = words.indexOf('&');
        menu.setText(words.replace("&", ""));
        if (mark >= 0) {
            menu.setMnemonic(Character.toUpperCase(words.charAt(mark + 1)));
        }
        for (Object entry : entries) {
            if (entry == null) {
                menu.addSeparator();
            } else if (entry instanceof Action action) {
                add(menu, action);
            } else {
                menu.add((JMenu) entry);
            }
        }
        return menu;
    }

    private static void add(JMenu menu, Action action) {
        JMenuItem item = new JMenuItem(action);
        item.setName("menu." + action.getValue(Action.ACTION_COMMAND_KEY));
        item.setToolTipText(null);
        menu.add(item);
    }

    /** Offers these sample requests; {@code open} hears which one is wanted. */
    void offer(List<Sample> found, Consumer<RequestDraft> open) {
        samples.removeAll();
        for (Sample sample : found) {
            JMenuItem item = named("menu.sample." + sample.name(), new JMenuItem(sample.name()));
            item.addActionListener(event -> open.accept(sample.draft()));
            samples.add(item);
        }
        samples.setEnabled(!found.isEmpty());
    }

    /** Offers these files; {@code open} hears which one is wanted. */
    void offerRecent(List<RecentFile> files, Consumer<RecentFile> open) {
        recent.removeAll();
        for (RecentFile file : files) {
            JMenuItem item = named("menu.recent." + recent.getItemCount(),
                    new JMenuItem(file.file().toString()));
            item.addActionListener(event -> open.accept(file));
            recent.add(item);
        }
        recent.setEnabled(!files.isEmpty());
    }

    /** The choice of a language, which counts from the next start on. */
    JMenu languages(Locale chosen, Consumer<Locale> choose) {
        JMenu menu = menu("language");
        ButtonGroup group = new ButtonGroup();
        for (Locale language : LANGUAGES) {
            JRadioButtonMenuItem item = named("menu.language." + language.toLanguageTag(),
                    new JRadioButtonMenuItem(language.getDisplayLanguage(language)));
            item.setSelected(language.getLanguage().equals(chosen.getLanguage()));
            item.addActionListener(event -> choose.accept(language));
            group.add(item);
            menu.add(item);
        }
        return menu;
    }

    JComponent toolBar(StrategyChooser strategy) {
        JPanel bar = named("tools", new JPanel(new MigLayout("insets 8 12 2 12, fillx, gap 2",
                "[][][]16[]8[]6[]6[]push[][][]12[]", "[center]")));
        List.of(desk.newRequest, desk.openRequest, desk.saveRequest).forEach(one -> bar.add(icon(one)));
        bar.add(strategy.component());
        bar.add(worded(desk.check));
        bar.add(primary(desk.reserve));
        bar.add(worded(desk.cancel));
        List.of(desk.openSession, desk.saveSession, desk.openReplay).forEach(one -> bar.add(icon(one)));
        bar.add(icon(view.toggleTheme));
        return bar;
    }

    private static JButton icon(Action action) {
        return ActionButton.icon("tools." + action.getValue(Action.ACTION_COMMAND_KEY), action);
    }

    private static JButton worded(Action action) {
        return new ActionButton("tools." + action.getValue(Action.ACTION_COMMAND_KEY), action);
    }

    private static JButton primary(Action action) {
        JButton button = worded(action);
        button.putClientProperty("FlatLaf.style", "background: $Component.accentColor; "
                + "foreground: contrast($Component.accentColor, #111, #fff); "
                + "focusedBackground: $Component.accentColor; "
                + "hoverBackground: darken($Component.accentColor, 5%); "
                + "pressedBackground: darken($Component.accentColor, 10%); font: bold");
        return button;
    }
}
