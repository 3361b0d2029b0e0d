import type { LawBook } from "../../../shared/law/law-book.ts";
import { responseClock } from "../domain/response-clock.ts";
import type { OpinionIncident as Incident } from "../domain/opinion-machine.ts";
import type { OpinionTopic } from "../domain/words.ts";
import type { OpenIncident } from "../records/publicity-sections.ts";
import type { OpinionIncident, OpinionSummary, OpinionTopicCount } from "./types.ts";

export function toSummary(rows: readonly OpenIncident[], book: LawBook, now: Date): OpinionSummary {
  const clocks = rows
    .flatMap((row) => responseClock(row, book, now) ?? [])
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  const overdue = [...new Set(clocks.filter((clock) => clock.overdue).map((clock) => clock.rule))];
  return {
    open: rows.length,
    topics: countByTopic(rows),
    nextResponse: clocks[0] ?? null,
    attention: overdue.map((rule) => ({ code: "RESPONSE_OVERDUE", rule })),
  };
}

function countByTopic(rows: readonly OpenIncident[]): OpinionTopicCount[] {
  const counts = new Map<OpinionTopic, number>();
  for (const { topic } of rows) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].map(([topic, count]) => ({ topic, count })).sort((a, b) => b.count - a.count);
}

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

export const toOpinion = ({ villageCode, ...row }: Incident): OpinionIncident => ({
  ...row,
  village: { code: villageCode },
  detectedAt: row.detectedAt.toISOString(),
  firstReportAt: instant(row.firstReportAt),
  respondedAt: instant(row.respondedAt),
  reopenedAt: instant(row.reopenedAt),
});
