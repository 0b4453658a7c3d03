/** What an operator sees of a service: traces, health that depends on progress, common defaults. */
@NullMarked
package vn.hoso.platform.observe;

import org.jspecify.annotations.NullMarked;
