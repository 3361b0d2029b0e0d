import type { FastifyInstance } from "fastify";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import type { DepartmentRuntime } from "../../shared/transfers/department-runtime.ts";
import { requireTicket, ticketOf } from "../../shared/transfers/file-tickets.ts";
import { FILE_LIMIT, writeCsv, writeExcel } from "../../shared/spreadsheets/spreadsheet.ts";
import { EXPORT_REFUSALS, exportLedger } from "./export-ledger.ts";
import { importLedger } from "./ledger-files.ts";
import { EXPORT_HEADINGS, EXPORT_WIDTHS, exportRow, exportTitle } from "./domain/ledger-export.ts";

const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Where a ledger's file is brought and fetched: `POST /ledger` and `GET /ledger?format=xlsx|csv`, each with its ticket. */
export function serveLedgerFiles(app: FastifyInstance, runtime: DepartmentRuntime): void {
  const upload = { bodyLimit: FILE_LIMIT + 1, onRequest: requireTicket(runtime, "IMPORT") };
  app.post("/ledger", upload, async (request, reply) => {
    const report = await importLedger(
      runtime,
      ticketOf(request),
      Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    );
    return reply
      .code(report.trouble === "BUSY" ? 503 : report.outcome === "REFUSED" ? 422 : 200)
      .send(report);
  });
  app.get("/ledger", { onRequest: requireTicket(runtime, "EXPORT") }, async (request, reply) => {
    const ticket = ticketOf(request);
    const { places } = runtime.copies;
    const cases = await exportLedger(runtime, ticket);
    if (typeof cases === "string") return reply.code(EXPORT_REFUSALS[cases]).send({ code: cases });
    const table = {
      title: exportTitle(ticket.about as RegionCode, runtime.clock.today(), places),
      headings: EXPORT_HEADINGS,
      widths: EXPORT_WIDTHS,
      rows: cases.map((petition, index) => exportRow(petition, index, places)),
    };
    const isCsv = (request.query as { format?: unknown }).format === "csv";
    return reply
      .type(isCsv ? "text/csv; charset=utf-8" : EXCEL)
      .header("content-disposition", `attachment; filename="ledger.${isCsv ? "csv" : "xlsx"}"`)
      .header("x-content-type-options", "nosniff")
      .header("cache-control", "no-store")
      .send(isCsv ? writeCsv(table) : await writeExcel(table, "信访台账"));
  });
}
