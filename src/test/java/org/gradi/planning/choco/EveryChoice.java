package org.gradi.planning.choco;

import java.util.ArrayList;
import java.util.List;
import org.gradi.planning.JointModel;
import org.gradi.planning.JointModel.Give;
import org.gradi.planning.JointModel.Helper;
import org.gradi.planning.JointModel.Job;
import org.gradi.planning.JointModel.Place;
import org.gradi.planning.JointModel.Stretch;
import org.gradi.planning.JointSolver.Choice;

/** The most that a joint model can be worth, by trying every place and every division of every job. */
final class EveryChoice {
    private final JointModel model;

    EveryChoice(JointModel model) {
        this.model = model;
    }

    long mostWorth() {
        return from(0, List.of());
    }

    private long from(int job, List<Choice> chosen) {
        if (job == model.jobs().size()) {
            return fits(chosen) ? worth(chosen) : 0;
        }
        long most = from(job + 1, chosen);
        for (Choice choice : choices(job)) {
            List<Choice> more = new ArrayList<>(chosen);
            more.add(choice);
            most = Math.max(most, from(job + 1, more));
        }
        return most;
    }

    private List<Choice> choices(int index) {
        Job job = model.jobs().get(index);
        List<Choice> choices = new ArrayList<>();
        for (int place = 0; place < job.places().size(); place++) {
            divide(index, place, List.of(), job.processors(), choices);
        }
        return choices;
    }

    private void divide(int job, int place, List<Integer> given, int missing, List<Choice> choices) {
        List<Give> gives = gives(model.jobs().get(job).places().get(place));
        if (given.size() == gives.size()) {
            if (missing == 0) {
                choices.add(new Choice(job, place, given));
            }
            return;
        }
        for (int gift = given.isEmpty() ? 1 : 0; gift <= gives.get(given.size()).most(); gift++) {
            List<Integer> more = new ArrayList<>(given);
            more.add(gift);
            divide(job, place, more, missing - gift, choices);
        }
    }

    private static List<Give> gives(Place place) {
        List<Give> gives = new ArrayList<>(List.of(place.main()));
        place.helpers().forEach(helper -> gives.add(helper.gives()));
        return gives;
    }

    long worth(List<Choice> choices) {
        return choices.stream().mapToLong(choice -> model.jobs().get(choice.job()).worth()).sum();
    }

    /** Whether no resource gives more than is free at any second, and no job has two places. */
    boolean fits(List<Choice> choices) {
        if (choices.stream().map(Choice::job).distinct().count() < choices.size()) {
            return false;
        }
        for (int resource = 0; resource < model.resources().size(); resource++) {
            for (Stretch stretch : model.resources().get(resource).stretches()) {
                for (long second = stretch.startSecond(); second < stretch.endSecond(); second++) {
                    if (used(choices, resource, second) > stretch.free()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private long used(List<Choice> choices, int resource, long second) {
        long used = 0;
        for (Choice choice : choices) {
            Job job = model.jobs().get(choice.job());
            Place place = job.places().get(choice.place());
            if (place.startSecond() <= second && second < place.endSecond()) {
                List<Give> gives = gives(place);
                for (int i = 0; i < gives.size(); i++) {
                    used += gives.get(i).cluster() == resource ? choice.processors().get(i) : 0;
                }
                for (int i = 0; i < place.helpers().size(); i++) {
                    Helper helper = place.helpers().get(i);
                    used += helper.link() == resource && choice.processors().get(i + 1) > 0
                            ? job.bitsPerSecond() : 0;
                }
            }
        }
        return used;
    }
}
