/** The use cases: sending what is due, asking about what is uncertain, hearing what arrived. */
@NullMarked
package vn.hoso.notification.application;

import org.jspecify.annotations.NullMarked;
