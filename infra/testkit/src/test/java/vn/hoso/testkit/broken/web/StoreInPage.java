package vn.hoso.testkit.broken.web;

import vn.hoso.testkit.broken.mongo.Shelf;

/** Breaks the wall between two technologies. */
record StoreInPage(Shelf shelf) {}
