package org.gradi.timemap;

import java.util.Locale;
import org.gradi.model.Label;

/** The words on a map, in the languages of the workbench. Those with {@code %s} take what they speak of. */
public enum MapWord {
    TITLE("Allocation map of %s", "Mapa de aloca\u00e7\u00e3o de %s"),
    SUBTITLE("reservations: %s \u00b7 now: %s \u00b7 times in %s",
            "reservas: %s \u00b7 agora: %s \u00b7 hor\u00e1rios em %s"),
    OVER_PROMISED("More promised than there is: %s", "Prometido mais do que existe: %s"),
    OVER_PROMISE("%s: %s of %s taken, %s to %s", "%s: %s de %s ocupados, de %s a %s"),
    SUMMARY("%s. Clusters: %s, links: %s, reservations: %s. Now: %s. Times in %s.",
            "%s. Clusters: %s, enlaces: %s, reservas: %s. Agora: %s. Hor\u00e1rios em %s."),
    NOW("now", "agora"),
    TOTAL("Reserved in total", "Total reservado"),
    LINKS("Links", "Enlaces"),
    PROCESSORS("%s processors", "%s processadores"),
    ONE_PROCESSOR("1 processor", "1 processador"),
    OF("%s of %s", "%s de %s"),
    FREE("%s free", "%s livres"),
    UP_TO("up to %s of %s in use", "at\u00e9 %s de %s em uso"),
    ALSO_ON("also on: %s", "tamb\u00e9m em: %s"),
    WINDOW("%s to %s (%s)", "%s a %s (%s)"),
    SECONDS("seconds", "segundos"),
    MINUTES("minutes", "minutos"),
    HOURS("hours", "horas"),
    DAYS("days", "dias"),
    SINCE("%s since %s (%s)", "%s desde %s (%s)"),
    MINUTE("minute %s", "minuto %s"),
    SILENT("no answer since %s", "sem resposta desde %s"),
    LANE("Lane", "Linha"),
    ORGANISATION("Organisation", "Organiza\u00e7\u00e3o"),
    NAME("Name", "Nome"),
    ID("Id", "Id"),
    STATE("State", "Estado"),
    AMOUNT("Amount", "Quantidade"),
    CAPACITY("Capacity", "Capacidade"),
    UNIT("Unit", "Unidade"),
    START("Start", "In\u00edcio"),
    END("End", "Fim"),
    START_TIME("Start time", "Hora de in\u00edcio"),
    END_TIME("End time", "Hora de fim");

    private final Label label;

    MapWord(String english, String portuguese) {
        label = new Label(english, portuguese);
    }

    /** The words, with their gaps filled. */
    public String in(Locale locale, Object... filling) {
        return label.in(locale).formatted(filling);
    }
}
