/**
 * The published language of Hoso: the facts each service may state, the envelope they travel in,
 * and the names both have on the wire. Nothing here knows a framework.
 */
@NullMarked
package vn.hoso.contract;

import org.jspecify.annotations.NullMarked;
