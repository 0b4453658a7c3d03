/** The log-in of an all-in-one installation: a real OIDC provider with demo users. */
@NullMarked
package vn.hoso.standalone.login;

import org.jspecify.annotations.NullMarked;
