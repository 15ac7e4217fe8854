package org.gradi.experiment;

import java.util.List;

/**
 * Users who ask at once.
 *
 * @param name  such as {@code U30-000}
 * @param users in the order of arrival, at least one, numbered from 0
 */
public record Instance(String name, List<InstanceUser> users) {

    public Instance {
        users = List.copyOf(users);
        if (users.isEmpty()) {
            throw new IllegalArgumentException("The instance (%s) must have at least one user."
                    .formatted(name));
        }
        for (int i = 0; i < users.size(); i++) {
            if (users.get(i).user() != i) {
                throw new IllegalArgumentException(
                        "The user at place %d of instance (%s) has number %d; it must have %d."
                                .formatted(i, name, users.get(i).user(), i));
            }
        }
    }
}
