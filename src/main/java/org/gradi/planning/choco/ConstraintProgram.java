package org.gradi.planning.choco;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.Solver;
import org.chocosolver.solver.search.strategy.Search;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.solver.variables.IntVar;
import org.gradi.planning.JointModel;
import org.gradi.planning.JointModel.Give;
import org.gradi.planning.JointModel.Helper;
import org.gradi.planning.JointModel.Job;
import org.gradi.planning.JointModel.Place;
import org.gradi.planning.JointModel.Stretch;
import org.gradi.planning.JointSolver.Choice;

/**
 * A joint decision as integer linear constraints.
 *
 * <p>For each job and place a 0-1 variable "taken"; where there are helpers, an integer for what each cluster
 * gives and, where bandwidth is needed, a 0-1 variable for each link used. Each resource is limited at every
 * second at which a stretch or a place begins. The search takes the jobs in their order, granting each first
 * and giving as much as possible from the main cluster.
 */
final class ConstraintProgram {
    private final JointModel model;
    private final Model program = new Model("joint decision");
    private final List<Taken> taken = new ArrayList<>();
    private final List<IntVar> order = new ArrayList<>();
    private final Map<Integer, List<Use>> usesByResource = new HashMap<>();
    private boolean isExact = true;

    ConstraintProgram(JointModel model, Worth worth) {
        this.model = model;
        List<IntVar> variables = new ArrayList<>();
        List<Integer> worths = new ArrayList<>();
        for (int job = 0; job < model.jobs().size(); job++) {
            List<BoolVar> places = new ArrayList<>();
            for (int place = 0; place < model.jobs().get(job).places().size(); place++) {
                Taken one = taken(job, place);
                taken.add(one);
                places.add(one.variable);
                worths.add(worth.ofJobs().get(job));
            }
            if (places.size() > 1) {
                program.sum(places.toArray(BoolVar[]::new), "<=", 1).post();
            }
            variables.addAll(places);
        }
        usesByResource.forEach(this::limit);
        IntVar sum = program.intVar("worth", worth.betterThan() + 1, worth.atMost());
        program.scalar(variables.toArray(IntVar[]::new), ints(worths), "=", sum).post();
        program.setObjective(Model.MAXIMIZE, sum);
        solver().setSearch(Search.inputOrderUBSearch(order.toArray(IntVar[]::new)));
    }

    Solver solver() {
        return program.getSolver();
    }

    /** Whether every decision that fits is a solution; every solution fits in any case. */
    boolean isExact() {
        return isExact;
    }

    /** The solution that the solver stands at. */
    List<Choice> choices() {
        return taken.stream().filter(one -> one.variable.isInstantiatedTo(1)).map(one ->
                new Choice(one.job, one.place, one.gives.isEmpty()
                        ? List.of(model.jobs().get(one.job).processors())
                        : one.gives.stream().map(IntVar::getValue).toList())).toList();
    }

    private Taken taken(int index, int placeIndex) {
        Job job = model.jobs().get(index);
        Place place = job.places().get(placeIndex);
        BoolVar variable = program.boolVar("taken-" + index + "-" + placeIndex);
        order.add(variable);
        if (place.helpers().isEmpty()) {
            use(place.main().cluster(), place, variable, job.processors());
            return new Taken(index, placeIndex, variable, List.of());
        }
        if (job.processors() > IntVar.MAX_INT_BOUND) {
            // More than a variable of the solver can be, so nobody knows how they would be divided.
            isExact = false;
            program.arithm(variable, "=", 0).post();
            return new Taken(index, placeIndex, variable, List.of());
        }
        List<IntVar> gives = new ArrayList<>();
        IntVar ofMain = gives(variable, place, place.main());
        program.arithm(ofMain, ">=", variable).post();
        gives.add(ofMain);
        for (Helper helper : place.helpers()) {
            IntVar ofHelper = gives(variable, place, helper.gives());
            gives.add(ofHelper);
            if (job.bitsPerSecond() > 0) {
                BoolVar link = program.arithm(ofHelper, ">", 0).reify();
                use(helper.link(), place, link, job.bitsPerSecond());
            }
        }
        order.addAll(gives);
        program.sum(gives.toArray(IntVar[]::new), "=", program.mul(variable, job.processors())).post();
        return new Taken(index, placeIndex, variable, gives);
    }

    private IntVar gives(BoolVar takenPlace, Place place, Give give) {
        IntVar gives = program.intVar(takenPlace.getName() + "-" + give.cluster(), 0, give.most());
        program.arithm(gives, "<=", program.mul(takenPlace, give.most())).post();
        use(give.cluster(), place, gives, 1);
        return gives;
    }

    private void use(int resource, Place place, IntVar variable, long amount) {
        usesByResource.computeIfAbsent(resource, unused -> new ArrayList<>())
                .add(new Use(place.startSecond(), place.endSecond(), variable, amount));
    }

    private void limit(int resource, List<Use> uses) {
        TreeSet<Long> seconds = new TreeSet<>();
        uses.forEach(use -> seconds.add(use.start));
        Map<List<Use>, Long> least = new HashMap<>();
        for (Stretch stretch : model.resources().get(resource).stretches()) {
            seconds.add(stretch.startSecond());
            for (long second : seconds.subSet(stretch.startSecond(), stretch.endSecond())) {
                List<Use> running = uses.stream()
                        .filter(use -> use.start <= second && second < use.end).toList();
                least.merge(running, stretch.free(), Math::min);
            }
        }
        least.forEach(this::limit);
    }

    private void limit(List<Use> running, long free) {
        if (canExceed(running, free)) {
            Scale scale = Scale.of(running.stream().map(Use::amount).toList(), free);
            isExact &= scale.isExact();
            program.scalar(running.stream().map(Use::variable).toArray(IntVar[]::new),
                    ints(scale.amounts()), "<=", scale.free()).post();
        }
    }

    private static boolean canExceed(List<Use> running, long free) {
        long left = free;
        for (Use use : running) {
            left -= use.variable.getUB() * use.amount;
            if (left < 0) {
                return true;
            }
        }
        return false;
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private record Taken(int job, int place, BoolVar variable, List<IntVar> gives) {
    }

    private record Use(long start, long end, IntVar variable, long amount) {
    }
}
