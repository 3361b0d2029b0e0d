import { createHash } from "node:crypto";

/** SHA-256 with the domain separation of RFC 6962 section 2.1: a leaf can never pass for a node. */
export const leafHash = (content: string): string =>
  createHash("sha256").update(Buffer.of(0)).update(content).digest("hex");

const nodeHash = (left: string, right: string): string =>
  createHash("sha256")
    .update(Buffer.of(1))
    .update(Buffer.from(left, "hex"))
    .update(Buffer.from(right, "hex"))
    .digest("hex");

/** The root over no leaf at all, as RFC 6962 has it. */
export const NO_LEAVES = createHash("sha256").digest("hex");

/** The root over leaf hashes in their order; an odd one out goes up as it is. @throws Error for none */
export function merkleRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) throw new Error("no leaves, no root");
  let row = leaves;
  while (row.length > 1) {
    row = Array.from({ length: Math.ceil(row.length / 2) }, (_, i) => {
      const left = row[2 * i] ?? "";
      const right = row[2 * i + 1];
      return right === undefined ? left : nodeHash(left, right);
    });
  }
  return row[0] ?? "";
}
