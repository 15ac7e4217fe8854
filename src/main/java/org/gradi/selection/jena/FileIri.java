package org.gradi.selection.jena;

import java.util.function.BiConsumer;
import org.apache.jena.irix.IRIx;

/**
 * The IRI of a file, or one found in it. Those in which there is nothing to resolve or to normalise, such as
 * {@code #c-1} and {@code urn:gradi:o#c-1}, are put together at once: a large grid file has tens of thousands
 * of them, and taking each apart by the grammar costs more than the rest of reading. With all others the
 * library does what it always does.
 */
final class FileIri extends IRIx {
    private static final String FRAGMENT = "#";
    /** With a name in the project's own name space; the grammar has rules for others. */
    private static final String OWN_URN = "urn:gradi:";

    private final String beforeFragment;

    /** @param iri absolute */
    FileIri(String iri) {
        super(iri);
        int fragment = iri.indexOf(FRAGMENT);
        this.beforeFragment = fragment < 0 ? iri : iri.substring(0, fragment);
    }

    @Override
    public IRIx resolve(String written) {
        if (written.startsWith(FRAGMENT) && isPlain(written, FRAGMENT.length(), true)) {
            return new FileIri(beforeFragment + written);
        }
        boolean own = written.startsWith(OWN_URN) && written.length() > OWN_URN.length()
                && written.charAt(OWN_URN.length()) != '#';
        return own && isPlain(written, OWN_URN.length(), false) ? new FileIri(written)
                : known().resolve(written);
    }

    /** Whether only signs follow that stand for themselves, and at most one fragment. */
    private static boolean isPlain(String written, int from, boolean inFragment) {
        boolean fragment = inFragment;
        for (int i = from; i < written.length(); i++) {
            char sign = written.charAt(i);
            if (sign == '#' && !fragment) {
                fragment = true;
            } else if (!isPlain(sign)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9'
                || sign == '-' || sign == '_' || sign == ':';
    }

    private IRIx known() {
        return IRIx.create(str());
    }

    @Override
    public IRIx resolve(IRIx other) {
        return resolve(other.str());
    }

    @Override
    public boolean isAbsolute() {
        return known().isAbsolute();
    }

    /** Never: it was resolved. */
    @Override
    public boolean isRelative() {
        return false;
    }

    @Override
    public boolean hasScheme(String scheme) {
        return known().hasScheme(scheme);
    }

    @Override
    public String scheme() {
        return known().scheme();
    }

    @Override
    public boolean isReference() {
        return known().isReference();
    }

    @Override
    public IRIx normalize() {
        return known().normalize();
    }

    @Override
    public IRIx relativize(IRIx other) {
        return known().relativize(other);
    }

    @Override
    public boolean hasViolations() {
        return known().hasViolations();
    }

    @Override
    public void handleViolations(BiConsumer<Boolean, String> handler) {
        known().handleViolations(handler);
    }

    @Override
    public Object getImpl() {
        return known().getImpl();
    }

    @Override
    public int hashCode() {
        return str().hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IRIx another && str().equals(another.str());
    }
}
