package org.gradi.profile.bench;

import org.gradi.profile.CapacityProfile;

/** This project's profile. */
final class GradiAvailability implements Availability {
    private final CapacityProfile profile;

    GradiAvailability(CapacityProfile profile) {
        this.profile = profile;
    }

    @Override
    public long earliestStart(Request request) {
        return profile.earliestFit(request.processors(), request.durationSeconds(), request.earliestSecond(),
                request.latestEndSecond()).orElse(NONE);
    }

    @Override
    public void take(long start, long end, int processors) {
        profile.take(start, end, processors);
    }

    @Override
    public void giveBack(long start, long end, int processors) {
        profile.giveBack(start, end, processors);
    }
}
