/** A real Kafka broker inside this process, for machines that have none. */
@NullMarked
package vn.hoso.standalone.broker;

import org.jspecify.annotations.NullMarked;
