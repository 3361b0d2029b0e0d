import type { DepartmentRuntime } from "../../shared/transfers/department-runtime.ts";
import { keepReadings, unreadPlaces } from "./records/place-readings.ts";

const BATCH = 2000;

/** Reads the names that nobody has read yet: of places that were imported, renamed or came back. @returns how many */
export async function readPlaceNames({ db }: Pick<DepartmentRuntime, "db">): Promise<number> {
  let done = 0;
  for (;;) {
    const unread = await unreadPlaces(db, BATCH);
    if (unread.length === 0) return done;
    // Its dictionary is loaded by whoever needs it: after an import, and hardly ever again.
    const { readingOf } = await import("./place-reading.ts");
    await keepReadings(
      db,
      unread.map((place) => ({ ...place, ...readingOf(place.name) })),
    );
    done += unread.length;
  }
}
