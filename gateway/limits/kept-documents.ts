import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";

/** Where Apollo Server looks for a document it has parsed and validated before. */
export interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/**
 * Keeps this many documents, the least recently used goes first: as many as plans are kept of. Apollo Server's own store counts
 * thirty megabytes of text instead, which as parsed documents are several times as much.
 */
export function keptDocuments(max: number): DocumentStore {
  const kept = new LRUCache<string, DocumentNode>({ max });
  return {
    get: async (key) => kept.get(key),
    set: async (key, document) => void kept.set(key, document),
    delete: async (key) => kept.delete(key),
  };
}
