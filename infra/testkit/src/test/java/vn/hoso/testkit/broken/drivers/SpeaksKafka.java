package vn.hoso.testkit.broken.drivers;

import org.apache.kafka.common.TopicPartition;

/** Speaks to the broker from anywhere. */
record SpeaksKafka(TopicPartition where) {}
