package vn.hoso.testkit.broken.library;

import org.springframework.core.env.Environment;

/** Drags a framework into a library for everybody. */
record FrameworkInLibrary(Environment environment) {}
