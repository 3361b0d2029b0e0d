import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";
import { byLength, lengthOf } from "../engine/document-length.ts";

/** Where Apollo Server looks for a document it has parsed and validated before. */
export interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/**
 * Keeps this many documents of usual length, as many as plans are kept of, and fewer when they are long; the least recently
 * used goes first. Apollo Server's own store counts thirty megabytes of JSON instead, which parsed are several times as much.
 */
export function keptDocuments(max: number): DocumentStore {
  const kept = new LRUCache<string, DocumentNode>(byLength(max));
  return {
    get: async (key) => kept.get(key),
    set: async (key, document) => void kept.set(key, document, { size: lengthOf(document) }),
    delete: async (key) => kept.delete(key),
  };
}
