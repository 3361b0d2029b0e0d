import type { Topic } from "../../../shared/kernel/election-words.ts";

export interface TopicCount {
  readonly topic: Topic;
  readonly count: number;
}

/**
 * The topics of a village's open cases, shown only from three open cases on: with fewer, a topic would point at the
 * person who brought it.
 */
export function shownTopics(open: number, topics: readonly TopicCount[]): readonly TopicCount[] {
  return open >= 3 ? topics : [];
}
