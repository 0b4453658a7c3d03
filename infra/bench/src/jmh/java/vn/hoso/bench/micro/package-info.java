/** What the small steps cost by themselves, in time and in allocated bytes. */
@NullMarked
package vn.hoso.bench.micro;

import org.jspecify.annotations.NullMarked;
