import { startCannedSubgraphs } from "./canned-subgraphs.ts";

process.send?.({ urls: [...(await startCannedSubgraphs(Number(process.argv[2] ?? 100)))] });
