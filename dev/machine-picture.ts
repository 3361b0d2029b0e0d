import type { Machine } from "../shared/commands/machine.ts";

/** A machine as a Mermaid state diagram: every step that leads elsewhere, and below it those that stay. */
export function machinePicture<Row>({ steps }: Machine<Row>): string {
  const moves = new Map<string, string[]>();
  const staying: string[] = [];
  for (const [event, { from, to }] of Object.entries(steps)) {
    const left = from.filter((state) => to !== "same" && to !== state);
    if (from.length > left.length) staying.push(event);
    for (const state of from.length === 0 ? ["[*]"] : left) {
      const move = `${state} --> ${to === "previous" ? "where_it_was" : to}`;
      moves.set(move, [...(moves.get(move) ?? []), event]);
    }
  }
  const lines = [...moves].map(([move, events]) => `  ${move}: ${events.join(", ")}`);
  const picture = ["```mermaid", "stateDiagram-v2", ...lines, "```"].join("\n");
  return staying.length === 0 ? picture : `${picture}\n\nStays where it is: ${staying.join(", ")}.`;
}
