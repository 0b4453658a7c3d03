package vn.hoso.testkit.broken.domain;

import vn.hoso.testkit.broken.mongo.Shelf;

/** Breaks the purity of the domain by knowing an adapter of its own module. */
record AdapterInDomain(Shelf shelf) {}
