package org.gradi.broker;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.cluster.LocalState.OtherWork.Kind;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;

/** Which clusters have processors that do not work, as a part of why a request was refused. */
record OutOfService(Map<String, List<OtherWork>> otherWork) {

    /** One cause for each of these clusters of which some do not work at that moment. */
    Stream<Cause> causes(List<Cluster> clusters, Instant moment) {
        return clusters.stream().flatMap(cluster -> {
            int out = otherWork.getOrDefault(cluster.name(), List.of()).stream()
                    .filter(work -> work.kind() == Kind.OUT_OF_SERVICE && work.window().contains(moment))
                    .mapToInt(OtherWork::processors).sum();
            return out == 0 ? Stream.empty() : Stream.of(cause(cluster, out));
        });
    }

    private static Cause cause(Cluster cluster, int out) {
        return new Cause(cluster.name(), "processors", BrokerPhrase.IN_SERVICE.about(),
                BrokerPhrase.SO_MANY_IN_SERVICE.about(cluster.processors() - out, cluster.processors()),
                BrokerPhrase.OUT_OF_SERVICE.about(cluster.name(), out, cluster.processors()));
    }
}
