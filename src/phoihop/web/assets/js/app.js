// Starts what a page needs. One small file per behaviour; no words here: they come from templates.
import Alpine from "@alpinejs/csp";
import { watchCopying } from "./copying.js";
import { watchDesk } from "./desk.js";
import { watchDialogs } from "./dialogs.js";
import { watchKeys } from "./keyboard.js";
import { watchRequests } from "./requests.js";
import { watchReport } from "./report_form.js";
import { reveal } from "./reveal.js";
import { selection } from "./selection.js";
import { watchSidePanels } from "./side_panel.js";
import { watchToasts } from "./toasts.js";

Alpine.data("reveal", reveal);
Alpine.data("selection", selection);

watchRequests();
watchDialogs();
watchToasts();
watchKeys();
watchDesk();
watchReport();
watchCopying();
watchSidePanels();
Alpine.start();
