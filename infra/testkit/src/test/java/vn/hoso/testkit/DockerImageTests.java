package vn.hoso.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DockerImageTests {

  private final DockerImage unheardOf = new DockerImage("nothing", "hoso/no-such-image:0");

  @Test
  @Timeout(20)
  void an_image_that_is_not_here_is_never_fetched_and_the_reason_is_one_line() {
    assertThat(unheardOf.condition().isDisabled()).isTrue();
    assertThat(unheardOf.whyNot())
        .hasValueSatisfying(
            why ->
                assertThat(why)
                    .startsWith("real nothing tests – ")
                    .doesNotContain("\n")
                    .containsAnyOf("no Docker engine", "docker pull"));
  }

  @Test
  void docker_is_asked_once_per_jvm() {
    assertThat(unheardOf.condition())
        .isSameAs(new DockerImage("nothing", "hoso/no-such-image:0").condition());
  }
}
