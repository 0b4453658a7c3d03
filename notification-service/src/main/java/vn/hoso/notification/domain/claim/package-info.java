/** What messages to applicants and to the portal share: an attempt is claimed before it is made. */
@NullMarked
package vn.hoso.notification.domain.claim;

import org.jspecify.annotations.NullMarked;
