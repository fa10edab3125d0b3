import { ApplicationView, HistoryView, UndoPreview } from "./applications.ts";
import { contract } from "./contract.ts";

const tag = "Applications";

export const cardContracts = {
  getApplication: contract({
    summary: "Read one application whole",
    tag,
    reply: { status: 200, schema: ApplicationView },
  }),
  listApplicationEvents: contract({
    summary: "Read the history of an application",
    tag,
    reply: { status: 200, schema: HistoryView },
  }),
  previewUndo: contract({
    summary: "See what an undo would take back",
    tag,
    reply: { status: 200, schema: UndoPreview },
  }),
};
