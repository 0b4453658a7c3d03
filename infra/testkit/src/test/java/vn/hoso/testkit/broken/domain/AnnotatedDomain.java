package vn.hoso.testkit.broken.domain;

import org.springframework.stereotype.Component;

/** Breaks the purity of the domain by an annotation only. */
@Component
final class AnnotatedDomain {}
