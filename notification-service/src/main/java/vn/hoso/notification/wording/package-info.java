/** From a template and a few values to the words of a message, their size and their price. */
@NullMarked
package vn.hoso.notification.wording;

import org.jspecify.annotations.NullMarked;
